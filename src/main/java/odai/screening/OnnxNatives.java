package odai.screening;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import odai.work.NativeLibraries;

/// ONNX Runtime's libraries. It unpacks them to the temporary folder that Java began with, and to
/// no other: where that takes none they are unpacked here. A folder of its own it makes there all
/// the same.
final class OnnxNatives {
    private static final String PLACE = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private OnnxNatives() {}

    /// Before the first use of a native class; the same for all.
    ///
    /// @throws odai.work.ProblemException when they cannot be loaded
    static synchronized OrtEnvironment environment() {
        return NativeLibraries.loading(
                NativeLibraries.firstFolder(),
                () -> {
                    if (System.getProperty(PLACE) == null) {
                        NativeLibraries.elsewhere().ifPresent(OnnxNatives::unpack);
                    }
                    return OrtEnvironment.getEnvironment();
                });
    }

    private static void unpack(Path folder) {
        try {
            Path place = Files.createTempDirectory(folder, "onnxruntime");
            for (String library : LIBRARIES) {
                String name = System.mapLibraryName(library);
                try (InputStream in =
                        OrtEnvironment.class.getResourceAsStream(
                                "/ai/onnxruntime/native/" + platform() + "/" + name)) {
                    if (in != null) {
                        Files.copy(in, place.resolve(name));
                    }
                }
            }
            System.setProperty(PLACE, place.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As its archive names them.
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String name =
                Stream.of("win", "mac").filter(system::startsWith).findFirst().orElse("linux");
        boolean arm = System.getProperty("os.arch", "").startsWith("aarch");
        return name.replace("mac", "osx") + (arm ? "-aarch64" : "-x64");
    }
}
