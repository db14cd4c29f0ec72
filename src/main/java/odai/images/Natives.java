package odai.images;

import odai.work.Workers;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;

/// OpenCV's libraries. The first load on a machine unpacks them under a file lock. An interrupt (a
/// thumbnail nobody wants any more) would break that off, and a class whose initialiser has failed
/// once stays broken for as long as the program runs: so nobody can interrupt the thread that
/// loads.
final class Natives {
    static {
        Workers.undisturbed("natives", new Loading());
    }

    private Natives() {}

    /// Before the first use of a native class; costs nothing afterwards.
    static void load() {}

    /// A class of its own: code of one that is still being initialised would wait for itself on
    /// another thread.
    private static final class Loading implements Runnable {
        @Override
        public void run() {
            Loader.load(opencv_imgproc.class);
            Loader.load(opencv_imgcodecs.class);
        }
    }
}
