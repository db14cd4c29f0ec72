package odai.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "file:///a/b%20c.odai, /a/b c.odai",
        "file:/a/b, /a/b",
        "FILE:/a/b/, /a/b",
        "file://localhost/a/%E5%86%99%E7%9C%9F, /a/写真",
        "file:///a/写真 1, /a/写真 1",
        "/a/b/, /a/b",
        "a//b/./, a/b/.",
        "file.odai, file.odai",
        "file://elsewhere/a, file:/elsewhere/a"
    })
    void whatPeopleAndFileManagersWriteIsAPath(String written, String meant) {
        assertThat(FileNames.typed(written)).isEqualTo(Path.of(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "file:///a%00b", "\uD83D"})
    void aNameThatNoFileCanHaveIsTold(String name) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> FileNames.typed(name))
                .satisfies(e ->
                        assertThat(e.problem()).isInstanceOf(SystemProblem.NameNotAllowed.class));
        assertThat(FileNames.expressible("a\0b")).isEmpty();
    }

    @Test
    void anExceptionThatIsNotAboutANameSaysNothingOfOne() {
        assertThat(FileNames.problem(new IllegalStateException("a"))).isEmpty();
    }
}
