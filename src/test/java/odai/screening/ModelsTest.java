package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import odai.images.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {
    private static final Path MODELS = Path.of("src/main/resources/odai/models");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mp-face-full-range-sparse.onnx",
                "blazeface-back.onnx",
                "nanodet-people.onnx",
                "faceapi-age-gender.onnx",
                "captcha.onnx",
                "ppocr-v3-lines.onnx",
                "ppocr-v3-reading.onnx",
                "ppocr-v3-letters.txt"
            })
    void everyModelIsTheOneTheListTellsOf(String name) throws IOException {
        String list = Files.readString(MODELS.resolve("MODELS.md"));
        byte[] model = Files.readAllBytes(MODELS.resolve(name));
        assertThat(list.lines().filter(line -> line.contains("`" + name + "`")))
                .singleElement()
                .asString()
                .contains(Sha256.of(model));
    }

    @Test
    void noModelShipsThatTheListDoesNotTellOf() throws IOException {
        String list = Files.readString(MODELS.resolve("MODELS.md"));
        try (Stream<Path> files = Files.list(MODELS)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("MODELS.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(list).contains(name));
        }
        assertThat(list).doesNotContain("`faceres.onnx`");
    }

    /// From version 1.29 on the runtime reports to its makers; pictures are to be screened on the
    /// device and nowhere else, so a newer version must not slip in.
    @Test
    void theRuntimeHasNobodyToReportTo() throws IOException {
        String home = OrtEnvironment.class.getName().replace('.', '/') + ".class";
        var url = OrtEnvironment.class.getClassLoader().getResource(home);
        try (JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
            List<JarEntry> libraries =
                    jar.stream()
                            .filter(it -> it.getName().matches(".*/libonnxruntime\\.(so|dylib)"))
                            .toList();
            assertThat(libraries).hasSizeGreaterThanOrEqualTo(2);
            for (JarEntry library : libraries) {
                try (InputStream in = jar.getInputStream(library)) {
                    String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                    assertThat(bytes.contains("events.data.microsoft.com"))
                            .as(library.getName())
                            .isFalse();
                }
            }
        }
    }
}
