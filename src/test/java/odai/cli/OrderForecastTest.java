package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import odai.importing.Sample;
import odai.settings.Keys;
import odai.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `preview` and `submit` say before anything is sent.
class OrderForecastTest {
    private static final String IN_TIME = "2026-11-22T12:00:00Z";
    private static final String TOO_LATE = "2027-01-07T12:00:00Z";

    @TempDir private Path temp;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private String project = "";

    @BeforeEach
    void importSample() throws IOException {
        project = temp.resolve("p.odai").toString();
        assertThat(run(IN_TIME, "import", Sample.copyTo(temp.resolve("s")).toString(), project))
                .isEqualTo(Cli.DONE);
    }

    @Test
    void beforeYesTheCommandSaysWhatGoesWhereAndForHowMuch() {
        assertThat(run(IN_TIME, "submit", project, "--target", "openai", "--epochs", "3"))
                .isEqualTo(Cli.WRONG_USE);
        assertThat(err.toString())
                .contains("OpenAI (https://api.openai.com/v1)")
                .contains("45 days left")
                .containsPattern("train for 3 epochs: [\\d,]+–[\\d,]+ tokens are billed")
                .containsPattern("GPT-4o \\(2024-08-06\\): \\$\\d+\\.\\d\\d–\\$\\d+\\.\\d\\d")
                .contains("$20 would buy")
                .contains("Nothing was sent");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void thePreviewPricesTheSameExamplesAtEveryModel() throws IOException {
        assertThat(run(IN_TIME, "preview", project, "--json")).isEqualTo(Cli.DONE);
        JsonNode prices = new ObjectMapper().readTree(out.toString()).path("prices");
        assertThat(prices.findValuesAsText("target")).contains("openai", "azure");
        assertThat(prices.findValuesAsText("target")).doesNotContain("practice");
        assertThat(prices.findValues("low")).allMatch(it -> it.decimalValue().signum() > 0);
    }

    @Test
    void aPassedDeadlineIsAnObstacleBeforeTheUpload() {
        assertThat(run(TOO_LATE, "submit", project, "--target", "openai", "--yes"))
                .isEqualTo(Cli.FAILED);
        assertThat(err.toString())
                .contains("Obstacle: OpenAI accepted new jobs until 6 January 2027.");
    }

    @ParameterizedTest
    @CsvSource({
        "openai, --suffix, ボケ, suffix",
        "openai, --epochs, 51, epochs",
        "openai, --model, gpt-9, model",
        "azure, --suffix, ok, address",
        "compatible, --suffix, ok, address"
    })
    void aWrongValueIsWrongUse(String target, String option, String value, String rule)
            throws IOException {
        assertThat(
                        run(
                                IN_TIME,
                                "submit",
                                project,
                                "--target",
                                target,
                                option,
                                value,
                                "--yes",
                                "--json"))
                .isEqualTo(Cli.WRONG_USE);
        assertThat(row(rule).path("severity").asText()).isEqualTo("obstacle");
    }

    @Test
    void tooFewExamplesAreAFailureThatNamesTheRule() throws IOException {
        JsonNode all = new ObjectMapper().readTree("[" + list().replace("\n", ",") + "null]");
        for (int i = 0; i < all.size() - 9; i++) {
            run(IN_TIME, "decide", project, all.get(i).path("id").asText(), "exclude");
        }
        assertThat(run(IN_TIME, "submit", project, "--json")).isEqualTo(Cli.FAILED);
        assertThat(row("fewest-examples").path("figures").path(1).asInt()).isEqualTo(10);
        assertThat(Files.exists(Path.of(project, "exports"))).isFalse();
    }

    @Test
    void thePreviewShowsTheEstimateInWords() {
        assertThat(run(IN_TIME, "preview", project, "--epochs", "10")).isEqualTo(Cli.DONE);
        assertThat(out.toString())
                .contains("Training file:", "tokens are billed", "This is a simulation")
                .contains("27 lines are sent to train, 0 of them expected to be skipped, 27 left")
                .contains("27 examples train")
                .doesNotContain("memorises");
        assertThat(err.toString()).contains("have not been screened");
        assertThat(err.toString().split("the model only memorises", -1)).as("said once").hasSize(2);
    }

    @Test
    void thePreviewCarriesPreflightAndEstimateAsJson() throws IOException {
        assertThat(run(IN_TIME, "preview", project, "--target", "azure", "--json"))
                .isEqualTo(Cli.DONE);
        JsonNode preview = new ObjectMapper().readTree(out.toString());
        JsonNode estimate = preview.path("estimate");
        assertThat(estimate.path("model").asText()).isEqualTo("gpt-4o-2024-08-06");
        assertThat(estimate.path("examples").asInt()).isPositive();
        assertThat(estimate.path("tokens").path("low").asLong())
                .isBetween(1000L, estimate.path("tokens").path("high").asLong());
        assertThat(estimate.path("dollars").findValuesAsText("tier"))
                .containsExactly("global", "regional", "developer");
        assertThat(estimate.path("auto").asBoolean()).isTrue();
        JsonNode unscreened = row("unscreened");
        assertThat(unscreened.path("offenders").asInt())
                .isEqualTo(unscreened.path("examples").size());
        assertThat(unscreened.path("examples").get(0).isTextual()).isTrue();
        assertThat(preview.path("training").path("examples").asInt()).isPositive();
    }

    @Test
    void aModelWithoutAPriceIsSaidSo() {
        run(IN_TIME, "preview", project, "--target", "compatible", "--model", "mine");
        assertThat(out.toString()).contains("The price of “mine” is not known here.");
    }

    @Test
    void aJobThatWasMadeCarriesItsEstimate() throws IOException {
        assertThat(run(IN_TIME, "submit", project, "--epochs", "3", "--json")).isEqualTo(Cli.DONE);
        JsonNode job = new ObjectMapper().readTree(out.toString());
        assertThat(job.path("status").asText()).isEqualTo("succeeded");
        assertThat(job.path("estimate").path("epochs").asInt()).isEqualTo(3);
        assertThat(job.path("preflight").findValuesAsText("severity")).doesNotContain("obstacle");
    }

    @ParameterizedTest
    @CsvSource({
        "--lang, ja, en, 学習ファイル",
        "--lang, en, ja, Training file",
        "--lang, JA, en, 学習ファイル"
    })
    void theLanguageIsAskedForBeforeOrAfterTheCommand(
            String option, String value, String usual, String word) {
        assertThat(speak(usual, option, value, "preview", project)).isEqualTo(Cli.DONE);
        assertThat(out.toString()).contains(word);
        assertThat(speak(usual, "preview", project, option + "=" + value)).isEqualTo(Cli.DONE);
        assertThat(out.toString()).contains(word);
    }

    /// As the program makes it: the way that was tested was not the one that is used.
    @Test
    void aDriveThatCannotLockIsAgreedToWhereverTheOptionStands() {
        Printer nowhere = new Printer(new PrintWriter(Writer.nullWriter()));
        for (String line : List.of("list p --no-lock", "--no-lock list p", "list --no-lock p")) {
            assertThat(
                            Cli.console(
                                            line.split(" "),
                                            nowhere,
                                            nowhere,
                                            Locale.ENGLISH,
                                            Keys.ofEnvironment())
                                    .lockless())
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void aLanguageNobodyKnowsIsWrongUse() {
        assertThat(speak("en", "--lang", "tlh", "preview", project)).isEqualTo(Cli.WRONG_USE);
        assertThat(err.toString()).contains("--lang");
    }

    @Test
    void theLogNamesTheCommandAndItsEndButNotWhatItWasGiven() throws IOException {
        Path log = temp.resolve("log").resolve("odai.log");
        assertThat(
                        Cli.run(
                                new String[] {
                                    "decide", project, "nobody", "keep", "--log", log.toString()
                                }))
                .isEqualTo(Cli.WRONG_USE);
        assertThat(Files.readString(log))
                .contains("odai decide: exit code 2")
                .doesNotContain("nobody");
    }

    @Test
    void theHelpNamesTheOptionsOfEveryCommand() {
        assertThat(run(IN_TIME, "--help")).isEqualTo(Cli.DONE);
        assertThat(out.toString()).contains("--lang", "--log");
    }

    private JsonNode row(String rule) throws IOException {
        for (JsonNode row : new ObjectMapper().readTree(out.toString()).path("preflight")) {
            if (row.path("rule").asText().equals(rule)) {
                return row;
            }
        }
        throw new AssertionError("no row " + rule + " in " + out);
    }

    private String list() {
        run(IN_TIME, "list", project, "--json");
        return out.toString();
    }

    private int speak(String usual, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Cli.run(
                arguments,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Locale.of(usual));
    }

    private int run(String instant, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Cli.run(
                arguments,
                new Console(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        new Texts(Locale.ENGLISH),
                        Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)));
    }
}
