package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import odai.fixtures.DataSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `odai report`, and sources that are mistyped.
class ReportCommandTest {
    @TempDir private Path temp;

    private String project = "";

    @BeforeEach
    void importing() {
        project = temp.resolve("p.odai").toString();
        Told.done("import", DataSet.of(temp.resolve("set"), 12).write().toString(), project);
    }

    private Path out() {
        return temp.resolve("out");
    }

    @Test
    void itSaysWhereTheFilesAre() {
        Told told = Told.done("report", project, out().toString());
        assertThat(told.out()).contains("report.html").contains(out().toString());
        assertThat(out().resolve("report.html")).content().contains("<h1>");
        assertThat(out().resolve("examples.csv")).content().contains("odai-11");
    }

    @Test
    void whatNobodyHasLookedAtIsSaidBesideIt() {
        assertThat(Told.done("report", project, out().toString()).err()).contains("12");
    }

    @Test
    void theReadersLanguageIsThePages() throws IOException {
        Told told = Told.by(Locale.JAPANESE, "report", project, out().toString());
        assertThat(told.code()).isEqualTo(Cli.DONE);
        assertThat(told.out()).contains("書き出しました");
        assertThat(Files.readString(out().resolve("report.html"))).contains("lang=\"ja\"");
    }

    @ParameterizedTest
    @CsvSource({
        "set/metadata.jsonl, a file of that name is in the way",
        "set/metadata.jsonl/out, a part of the path is a file"
    })
    void aFolderThatCannotBeMadeIsSaidWithTheReasonAndTheWayOn(String where, String reason) {
        String out = temp.resolve(where).toString();
        Told told = Told.by("report", project, out);
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err()).contains(out + " cannot be written to: " + reason, "another place");
    }

    @Test
    void aFlaggedExampleIsInTheReport() throws IOException {
        Told.done("flag", project, "odai-3", "face", "confirmed");
        Told.done("report", project, out().toString());
        assertThat(Files.readAllLines(out().resolve("examples.csv")).get(4))
                .startsWith("odai-3,3.jpg,")
                .contains(",skipped,face,");
    }

    @Test
    void anotherTargetsWordsAreQuoted() throws IOException {
        Told.done("report", project, out().toString(), "--target", "practice");
        assertThat(Files.readString(out().resolve("report.html"))).contains("ractice");
        assertThat(Told.by("report", project, out().toString(), "--target", "none").code())
                .isEqualTo(2);
    }

    @Test
    void aProjectThatIsNotThereGetsNoReport() {
        Told told = Told.by("report", temp.resolve("gone.odai").toString(), out().toString());
        assertThat(told.code()).isNotEqualTo(Cli.DONE);
        assertThat(told.err()).contains("gone.odai");
        assertThat(out()).doesNotExist();
        assertThat(temp.resolve("gone.odai")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "in the way");
        Told told = Told.by("report", project, file.resolve("out").toString());
        assertThat(told.code()).isNotEqualTo(Cli.DONE);
        assertThat(told.err()).contains(file.resolve("out").toString());
        assertThat(told.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "set/gone.jsonl", "set/0.jpg/x"})
    void aMistypedSourceLeavesNoProject(String name) {
        Path fresh = temp.resolve("fresh.odai");
        Told told = Told.by("import", temp.resolve(name).toString(), fresh.toString());
        assertThat(told.code()).isNotEqualTo(Cli.DONE).isNotEqualTo(Cli.REFUSALS);
        assertThat(told.err()).contains(temp.resolve(name).toString());
        assertThat(fresh).doesNotExist();
    }

    @Test
    void anEmptyFolderLeavesNoProjectEither() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path fresh = temp.resolve("fresh.odai");
        Told told = Told.by("import", empty.toString(), fresh.toString());
        assertThat(told.code()).isNotEqualTo(Cli.DONE);
        assertThat(fresh).doesNotExist();
    }

    @Test
    void aMistypedSourceLeavesAnExistingProjectAsItIs() {
        Told.by("import", temp.resolve("gone").toString(), project);
        assertThat(Told.done("list", project, "--json").rows()).hasSize(12);
    }
}
