package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import odai.catalog.Catalog;
import odai.fixtures.ChatService;
import odai.fixtures.Projects;
import odai.fixtures.ScriptedService;
import odai.fixtures.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class CompareCommandTest {
    private static final String MODELS = "gpt-4o-2024-08-06,ft:gpt-4o-2024-08-06:practice::1";

    @TempDir private Path temp;

    private String project = "";

    @BeforeEach
    void importing() {
        project = Told.project(temp, 30);
    }

    @Test
    void practisedModelsAnswerHeldOutOdaiAndAFileIsWritten() throws IOException {
        Path out = temp.resolve("compared.md");
        Told told =
                Told.done(
                        "compare",
                        project,
                        "--models",
                        MODELS,
                        "--examples",
                        "2",
                        "--out",
                        out.toString(),
                        "--json");
        JsonNode root = told.json();
        assertThat(root.path("models")).hasSize(2);
        assertThat(root.path("odai")).hasSize(2);
        JsonNode answer = root.path("odai").path(0).path("answers").path(1);
        assertThat(answer.path("model").asText()).startsWith("ft:");
        assertThat(answer.path("text").asText()).isNotEmpty();
        assertThat(answer.path("error").isNull()).isTrue();
        assertThat(Files.readString(out)).contains("# Comparison of models").contains("| ft:gpt");
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            assertThat(catalog.comparisons().all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -3})
    void fewerThanOneExampleIsWrongUseAndSaidSo(int examples) {
        Told told = Told.by("compare", project, "--models", MODELS, "--examples", "" + examples);
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains(examples + " is no number of examples");
    }

    @Test
    void aPlaceThatIsNotThereIsSaidBeforeAnythingIsAsked() {
        String out = temp.resolve("none").resolve("out.md").toString();
        Told told = Told.by("compare", project, "--models", MODELS, "--out", out);
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).hasLineCount(1).contains(out + " cannot be written to");
    }

    @Test
    void aFileThatIsNoPictureIsSaidBeforeAnythingIsAsked() {
        String table = temp.resolve("set").resolve("metadata.jsonl").toString();
        assertThat(Path.of(table)).exists();
        Told told = Told.by("compare", project, "--models", MODELS, "--picture", table);
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).hasLineCount(1).contains(table + " is not a picture");
        try (Catalog catalog = Projects.done(Catalog.open(Path.of(project)))) {
            assertThat(catalog.comparisons().all()).isEmpty();
        }
    }

    @Test
    void anOdaiOfOnesOwnIsAskedWithItsPicture() throws IOException {
        Path picture = Files.write(temp.resolve("own.png"), TestPictures.png(3));
        String[] asked = {
            "compare", project, "--models", MODELS, "--odai", "写真で一言", "--picture", "", "--json"
        };
        asked[7] = picture.toString();
        Told told = Told.done(asked);
        assertThat(told.json().path("odai")).hasSize(1);
        assertThat(told.json().path("odai").path(0).path("odai").asText()).isEqualTo("写真で一言");
        assertThat(told.json().path("simulation").asBoolean()).isTrue();
        assertThat(told.err()).contains("A simulation on this machine");
        asked[7] = temp.resolve("none.png").toString();
        Told none = Told.by(asked);
        assertThat(none.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(none.err()).contains("There is no picture");
    }

    @Test
    void nothingIsSentToARealTargetWithoutAYesAndWhatWouldBeIsSaid() throws IOException {
        try (ChatService service = new ChatService()) {
            service.says("はい");
            String url = service.baseUrl("/v1");
            Told told =
                    Told.by(
                            "compare",
                            project,
                            "--target",
                            "openai",
                            "--base-url",
                            url,
                            "--models",
                            MODELS);
            assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
            assertThat(service.asked()).isEmpty();
            assertThat(told.err())
                    .contains("6 requests")
                    .contains("OpenAI (" + url + ")")
                    .contains("About $0.0")
                    .contains("--yes");
            Told sent =
                    Told.done(
                            "compare",
                            project,
                            "--target",
                            "openai",
                            "--base-url",
                            url,
                            "--models",
                            MODELS,
                            "--yes",
                            "--examples",
                            "1");
            assertThat(service.asked()).hasSize(2);
            assertThat(sent.out()).contains("はい").contains("1 answered, 0 refused, 0 failed");
        }
    }

    @Test
    void modelsThatFailAreSaidWithTheOthersAnswersKept() throws IOException {
        try (ChatService service = new ChatService()) {
            service.answers(404, ScriptedService.error("model_not_found", "no such model"));
            Told told =
                    Told.by(
                            "compare",
                            project,
                            "--target",
                            "compatible",
                            "--base-url",
                            service.baseUrl("/v1"),
                            "--models",
                            "a",
                            "--yes",
                            "--json");
            assertThat(told.code()).isEqualTo(Cli.FAILED);
            assertThat(
                            told.json()
                                    .path("odai")
                                    .path(0)
                                    .path("answers")
                                    .path(0)
                                    .path("error")
                                    .asText())
                    .contains("no such model");
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedBeforeAnythingIsAsked() {
        Told told = Told.by("compare", project, "--models", "x", "--out", "a.docx");
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains("a.docx");
    }
}
