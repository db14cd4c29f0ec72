package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import odai.catalog.Catalog;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.fixtures.AdvisingService;
import odai.fixtures.DataSet;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviseCommandTest {
    private static final String MODEL = "gpt-4o-2024-08-06";

    @TempDir private Path temp;
    private String project = "";
    private AdvisingService service;

    @BeforeEach
    void importing() throws IOException {
        service = new AdvisingService().flags("画像で一言 2");
        project = temp.resolve("p.odai").toString();
        Told.done("import", DataSet.of(temp.resolve("set"), 6).write().toString(), project);
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            long id = catalog.examples().byOdaiId("odai-4").orElseThrow().id();
            Finding face = new Finding(Kind.FACE, .47, null, "cascade", "1", "");
            catalog.findings().save(List.of(new Screened(id, "cascade", "1", List.of(face))));
        }
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void withoutYesItOnlySaysWhatWouldGoWhereAndForHowMuch() {
        Told told =
                Told.by(
                        "advise",
                        project,
                        "--target",
                        "openai",
                        "--moderation",
                        "--vision",
                        MODEL,
                        "--base-url",
                        service.baseUrl("/v1"));
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.out())
                .contains("1 doubtful picture goes to the model " + MODEL)
                .contains("The texts of 6 examples go to the moderation endpoint of OpenAI")
                .contains("1,024 pixels")
                .contains("$0.01");
        assertThat(told.err()).contains("Nothing was sent");
        assertThat(service.asked()).isEmpty();
    }

    @Test
    void withYesItAsksAndSaysWhatCameOfIt() {
        JsonNode told = Told.done(asking("--json", "--yes")).json();
        assertThat(told.path("sent").asBoolean()).isTrue();
        assertThat(told.path("answered").path("opinions").asInt()).isEqualTo(1);
        assertThat(told.path("answered").path("texts").asInt()).isEqualTo(6);
        assertThat(told.path("answered").path("flaggedTexts").asInt()).isEqualTo(1);
        assertThat(told.path("textRisk").path("categories").path("hate").asInt()).isEqualTo(1);
        List<JsonNode> rows = Told.done("list", project, "--json").rows();
        assertThat(rows.get(4).path("verdict").asText()).isEqualTo("trains");
        assertThat(rows.get(4).path("findings").findValuesAsText("screener"))
                .contains("vision-opinion");
        assertThat(rows.get(2).path("problems").toString()).contains("texts-flagged");
        JsonNode texts = rows.get(2).path("moderation").get(0);
        assertThat(texts.path("part").asText()).isEqualTo("texts");
        assertThat(texts.path("flagged").toString()).isEqualTo("[\"hate\"]");
        assertThat(texts.path("rehearsed").asBoolean()).isFalse();
        assertThat(Told.done(asking("--yes")).out()).contains("There is nothing to ask");
    }

    @Test
    void practiceIsARehearsalThatCountsForNothing() {
        JsonNode told =
                Told.done("advise", project, "--moderation", "--vision", MODEL, "--json").json();
        assertThat(told.path("answered").path("rehearsal").asBoolean()).isTrue();
        assertThat(told.path("answered").path("opinions").asInt()).isEqualTo(1);
        assertThat(told.path("answered").path("texts").asInt()).isEqualTo(6);
        assertThat(told.path("textRisk").path("asked").asInt()).isZero();
        JsonNode row = Told.done("list", project, "--json").rows().get(4);
        assertThat(row.path("verdict").asText()).isEqualTo("review");
    }

    @Test
    void azureHasNoModeration() {
        Told told =
                Told.by(
                        "advise",
                        project,
                        "--target",
                        "azure",
                        "--moderation",
                        "texts",
                        "--base-url",
                        "http://127.0.0.1:9/openai/v1");
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err()).contains("has no moderation endpoint");
    }

    @Test
    void nothingToAskAndNowhereToAskAreWrongUse() {
        assertThat(Told.by("advise", project).code()).isEqualTo(Cli.WRONG_USE);
        Told azure = Told.by("advise", project, "--target", "azure", "--vision", MODEL);
        assertThat(azure.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(azure.err()).contains("--base-url");
    }

    /// Of a service of one's own on this machine, which needs no key.
    private String[] asking(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "advise",
                                project,
                                "--target",
                                "compatible",
                                "--moderation",
                                "--vision",
                                MODEL,
                                "--base-url",
                                service.baseUrl("/v1")));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
