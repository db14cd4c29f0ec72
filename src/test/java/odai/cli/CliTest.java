package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import odai.importing.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    @TempDir private Path temp;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String project = "";

    @BeforeEach
    void importSample() throws IOException {
        project = temp.resolve("p.odai").toString();
        assertThat(run("import", Sample.copyTo(temp.resolve("sample")).toString(), project))
                .isEqualTo(Cli.DONE);
    }

    @Test
    void aFlagChangesTheVerdictInTheList() throws IOException {
        String id = list().getFirst().path("id").asText();
        assertThat(run("flag", project, id, "face", "confirmed")).isEqualTo(Cli.DONE);
        assertThat(list().getFirst().path("verdict").asText()).isEqualTo("skipped");
        assertThat(list().getFirst().path("kinds").path(0).asText()).isEqualTo("face");
        assertThat(run("flag", project, id, "face", "none")).isEqualTo(Cli.DONE);
        assertThat(list().getFirst().path("verdict").asText()).isEqualTo("trains");
    }

    @Test
    void anExcludedExampleIsInNoFile() throws IOException {
        String id = list().getFirst().path("id").asText();
        assertThat(run("decide", project, id, "exclude")).isEqualTo(Cli.DONE);
        Path folder = temp.resolve("out");
        assertThat(run("export", project, folder.toString())).isEqualTo(Cli.DONE);
        JsonNode manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        assertThat(manifest.path("training").findValuesAsText("example")).doesNotContain(id);
        assertThat(manifest.path("validation").findValuesAsText("example")).doesNotContain(id);
        assertThat(Files.readAllLines(folder.resolve("train.jsonl")))
                .hasSize(manifest.path("training").size());
    }

    @Test
    void thePreviewIsOneObjectWithTheServicesReasons() throws IOException {
        String id = list().getFirst().path("id").asText();
        run("flag", project, id, "captcha", "confirmed");
        assertThat(run("preview", project, "--json")).isEqualTo(Cli.DONE);
        JsonNode preview = new ObjectMapper().readTree(out.toString());
        int skipped =
                preview.path("training").path("skipped").asInt()
                        + preview.path("validation").path("skipped").asInt();
        assertThat(skipped).isEqualTo(1);
        assertThat(preview.findValue("contains CAPTCHAs").asInt()).isEqualTo(1);
    }

    @Test
    void screeningFillsTheListAndReportsOneObject() throws IOException {
        // one of the sample's pictures broke off
        assertThat(run("screen", project, "--json")).isEqualTo(Cli.REFUSALS);
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("screened").asInt()).isEqualTo(32);
        assertThat(report.path("broken").asInt()).isEqualTo(1);
        assertThat(report.path("kinds").path("face").asInt()).isPositive();
        assertThat(list())
                .filteredOn(row -> row.path("file").asText().endsWith("astronaut.jpg"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("kinds").toString()).contains("face"));
        assertThat(run("screen", project)).isEqualTo(Cli.DONE);
        assertThat(out.toString()).startsWith("No picture is new or changed");
    }

    @Test
    void aRealTargetIsNotAskedWithoutYes() {
        assertThat(run("submit", project, "--target", "openai")).isEqualTo(Cli.WRONG_USE);
        assertThat(err.toString()).contains("Nothing was sent");
    }

    @Test
    void aNumberOfEpochsThatIsNoneIsSaidSo() {
        assertThat(run("submit", project, "--epochs", "lots")).isEqualTo(Cli.WRONG_USE);
        assertThat(err.toString()).contains("lots").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"screen", "list", "preview", "jobs", "submit"})
    void aProjectThatIsNotThereIsSaidInOneSentence(String command) {
        assertThat(run(command, temp.resolve("none").toString())).isEqualTo(Cli.WRONG_USE);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import", "screen", "list", "flag", "decide", "preview", "export", "submit", "jobs"
            })
    void wrongUseIsTwoAndHelpIsNone(String command) {
        assertThat(run(command)).isEqualTo(Cli.WRONG_USE);
        assertThat(run(command, "--help")).isEqualTo(Cli.DONE);
    }

    private List<JsonNode> list() throws IOException {
        run("list", project, "--json");
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> rows = new java.util.ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            rows.add(json.readTree(line));
        }
        return rows;
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Cli.run(
                arguments, new PrintWriter(out, true), new PrintWriter(err, true), Locale.ENGLISH);
    }
}
