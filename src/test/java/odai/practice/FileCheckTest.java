package odai.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import odai.dataset.Kind;
import odai.fixtures.TestLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileCheckTest {
    @TempDir private Path temp;

    @Test
    void linesAreCountedAndTheSkippedOnesNamedFromOne() throws IOException {
        FileCheck check =
                check(
                        TestLines.clean(2)
                                + TestLines.showing(Kind.FACE)
                                + TestLines.clean(1)
                                + TestLines.showing(Kind.CHILD));
        assertThat(check.lines()).isEqualTo(5);
        assertThat(check.skipped()).containsExactly(3, 5);
        assertThat(check.kinds()).isEqualTo(Set.of(Kind.FACE, Kind.CHILD));
        assertThat(check.used()).isEqualTo(3);
        assertThat(check.invalid()).isEmpty();
    }

    @Test
    void skippedLinesAreNotBilled() throws IOException {
        assertThat(check(TestLines.clean(2) + TestLines.showing(Kind.FACE)).tokens())
                .isEqualTo(check(TestLines.clean(2)).tokens());
        assertThat(check(TestLines.clean(4)).tokens())
                .isEqualTo(2 * check(TestLines.clean(2)).tokens());
        assertThat(check(TestLines.clean(1)).tokens())
                .as("a picture costs most")
                .isGreaterThan(765);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "[]",
                "null",
                "{\"messages\":[]}",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
                "{\"messages\":{}}",
                "{\"messages\":[{},{\"content\":[{\"image_url\":{\"url\":\"data:image/png;base64,###\"}}]}]}"
            })
    void aLineThatIsNoExampleIsNamed(String line) throws IOException {
        FileCheck check = check(TestLines.clean(1) + line + "\n" + TestLines.clean(1));
        assertThat(check.invalid())
                .startsWith("Invalid file format. Example 2 cannot be parsed. Error: ")
                .endsWith("(line 2)");
    }

    @Test
    void bytesThatAreNoUtf8AreSaidSo() throws IOException {
        Path file = temp.resolve("latin");
        Files.write(file, "{\"caf\u00e9\":1}\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(FileCheck.of(file, TestLines::judge, () -> false).invalid())
                .contains("not UTF-8");
    }

    @ParameterizedTest(name = "{0} examples, asked for {1}: {2} epochs")
    @CsvSource({
        "10, 0, 10",
        "20, 0, 5",
        "33, 0, 3",
        "34, 0, 3",
        "700, 0, 3",
        "8333, 0, 3",
        "8334, 0, 2",
        "25000, 0, 1",
        "60000, 0, 1",
        "1, 0, 25",
        "0, 0, 25",
        "700, 10, 10",
        "10, 1, 1"
    })
    void autoIsTheRuleTheServiceWasSeenToFollow(int examples, int asked, int epochs) {
        assertThat(new JobRequest("m", "f", "", asked, 1, 42, "").epochsFor(examples))
                .isEqualTo(epochs);
    }

    private FileCheck check(String content) throws IOException {
        return FileCheck.of(
                Files.writeString(temp.resolve("file"), content), TestLines::judge, () -> false);
    }
}
