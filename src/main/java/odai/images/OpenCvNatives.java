package odai.images;

import java.io.IOException;
import java.nio.file.Path;
import odai.work.NativeLibraries;
import odai.work.Workers;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;

/// OpenCV's libraries. The first load on a machine unpacks them under a file lock. An interrupt (a
/// thumbnail nobody wants any more) would break that off, and a class whose initialiser has failed
/// once stays broken for as long as the program runs: so nobody can interrupt the thread that
/// loads.
final class OpenCvNatives {
    private static volatile boolean loaded;

    private OpenCvNatives() {}

    /// Before the first use of a native class; costs nothing afterwards.
    ///
    /// @throws odai.work.ProblemException when they cannot be loaded, every time
    static void load() {
        if (!loaded) {
            Workers.undisturbed("natives", OpenCvNatives::loadOnce);
        }
    }

    private static synchronized void loadOnce() {
        if (!loaded) {
            NativeLibraries.loading(
                    folder(),
                    () -> {
                        Loader.load(opencv_imgproc.class);
                        Loader.load(opencv_imgcodecs.class);
                        return true;
                    });
            loaded = true;
        }
    }

    private static Path folder() {
        try {
            return Loader.getCacheDir().toPath();
        } catch (IOException e) {
            // it could make none, not even in the temporary folder
            return NativeLibraries.temporaryFolder();
        }
    }
}
