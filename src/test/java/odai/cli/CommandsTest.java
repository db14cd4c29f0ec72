package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import odai.dataset.JobState;
import odai.fixtures.ByteArrays;
import odai.fixtures.DataSet;
import odai.fixtures.TestPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exit codes and the shapes that machines read.
class CommandsTest {
    private static final int COUNT = 30;

    @TempDir private Path temp;

    private String project = "";

    @BeforeEach
    void importing() {
        project = temp.resolve("p.odai").toString();
        Path set = DataSet.of(temp.resolve("set"), COUNT).write();
        Told.done("import", set.toString(), project);
    }

    @Test
    void importSaysWhatItDidAndDoneWithRefusalsIsOne() {
        DataSet set = DataSet.of(temp.resolve("set"), COUNT);
        set.example(COUNT).line("{broken").row(DataSet.row("none", "none.jpg", "x", "y"));
        Told told = Told.by("import", set.write().toString(), project, "--json");
        assertThat(told.code()).isEqualTo(Cli.REFUSALS);
        JsonNode report = told.json();
        assertThat(names(report)).containsExactly("added", "alreadyThere", "refused");
        assertThat(report.path("added").asInt()).isEqualTo(1);
        assertThat(report.path("alreadyThere").asInt()).isEqualTo(COUNT);
        assertThat(report.path("refused")).hasSize(2);
        JsonNode refused = report.path("refused").path(1);
        assertThat(names(refused)).containsExactly("file", "line", "reason", "detail");
        assertThat(refused.path("line").asInt()).isEqualTo(COUNT + 3);
        assertThat(refused.path("reason").asText()).isEqualTo("no-such-picture");
        assertThat(told.err().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("metadata.jsonl, line"));
    }

    @Test
    void importingAgainIsDone() {
        Told told = Told.done("import", temp.resolve("set").toString(), project);
        assertThat(told.out()).startsWith("0 added, 30 already there, 0 refused.");
    }

    @Test
    void theCheckDecodesAtOnce() {
        DataSet other = new DataSet(temp.resolve("other"));
        other.write("x.png", brokenPng());
        other.row(DataSet.row("x", "x.png", "お題", "回答"));
        Path set = other.write();
        String plain = temp.resolve("plain.odai").toString();
        String checked = temp.resolve("checked.odai").toString();
        Told.done("import", set.toString(), plain);
        Told.done("import", set.toString(), checked, "--check");
        assertThat(Told.done("list", plain, "--json").json().path("verdict").asText())
                .isEqualTo("trains");
        JsonNode seen = Told.done("list", checked, "--json").json();
        assertThat(seen.path("verdict").asText()).isEqualTo("unusable");
        assertThat(seen.path("problems").toString()).contains("corrupt");
    }

    @Test
    void aSourceThatIsNotThereIsWrongUseInOneSentence() {
        Told told = Told.by("import", temp.resolve("none").toString(), project);
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err().lines()).hasSize(1);
        assertThat(told.out()).isEmpty();
    }

    @Test
    void aFolderOfOthersIsNotMadeAProject() throws IOException {
        Path other = Files.createDirectories(temp.resolve("documents"));
        Files.writeString(other.resolve("diary.txt"), "dear diary");
        Told told = Told.by("import", temp.resolve("set").toString(), other.toString());
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        try (var files = Files.list(other)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aListedExampleHasExactlyThisShape() {
        Told.done("flag", project, "odai-3", "face", "confirmed");
        JsonNode row = Told.done("list", project, "--json").rows().get(3);
        assertThat(names(row))
                .containsExactly(
                        "id",
                        "file",
                        "type",
                        "odai",
                        "verdict",
                        "kinds",
                        "review",
                        "decision",
                        "split",
                        "problems",
                        "responses",
                        "findings",
                        "moderation");
        assertThat(row.path("id").asText()).isEqualTo("odai-3");
        assertThat(Path.of(row.path("file").asText())).isRegularFile();
        assertThat(row.path("type").asText()).isEqualTo("image_to_text");
        assertThat(row.path("odai").asText()).isEqualTo("画像で一言 3");
        assertThat(row.path("verdict").asText()).isEqualTo("skipped");
        assertThat(row.path("kinds").toString()).isEqualTo("[\"face\"]");
        assertThat(row.path("review")).isEmpty();
        assertThat(row.path("decision").asText()).isEqualTo("undecided");
        assertThat(row.path("split").isNull()).as("in no file").isTrue();
        assertThat(row.path("problems")).isEmpty();
        JsonNode response = row.path("responses").path(0);
        assertThat(names(response)).containsExactly("response_id", "text", "score", "chosen");
        assertThat(response.path("chosen").asBoolean()).isTrue();
    }

    @Test
    void everyListedExampleIsInAFileExactlyIfItTrains() {
        Told.done("decide", project, "odai-5", "exclude");
        List<JsonNode> rows = Told.done("list", project, "--json").rows();
        assertThat(rows).hasSize(COUNT);
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.path("split").isNull())
                                .isEqualTo(!row.path("verdict").asText().equals("trains")));
        assertThat(rows.stream().filter(row -> row.path("split").asText().equals("validation")))
                .as("a tenth of 29, rounded up")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "trains, 28",
        "TRAINS, 28",
        "excluded, 1",
        "skipped, 1",
        "review, 0",
        "unusable, 0"
    })
    void aListMayBeOfOneVerdict(String verdict, int count) {
        Told.done("decide", project, "odai-1", "exclude");
        Told.done("flag", project, "odai-2", "captcha", "confirmed");
        assertThat(Told.done("list", project, "--verdict", verdict).out().lines()).hasSize(count);
        assertThat(Told.done("list", project, "--verdict", verdict, "--json").rows())
                .hasSize(count)
                .allMatch(row ->
                        row.path("verdict").asText().equals(verdict.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({"keep, keep", "KEEP, keep", "exclude, exclude", "undecided, undecided"})
    void aDecisionIsMadeAndKept(String word, String decision) {
        Told.done("decide", project, "odai-7", word);
        assertThat(Told.done("list", project, "--json").rows().get(7).path("decision").asText())
                .isEqualTo(decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flag", "decide"})
    void anExampleThatIsNotThereIsWrongUseAndNamed(String command) {
        Told told =
                command.equals("flag")
                        ? Told.by("flag", project, "odai-999", "face", "confirmed")
                        : Told.by("decide", project, "odai-999", "keep");
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains("odai-999").hasLineCount(1);
    }

    @Test
    void aPreviewHasExactlyThisShape() {
        Told.done("flag", project, "odai-3", "face", "confirmed");
        Told.done("flag", project, "odai-4", "person", "confirmed");
        Told.done("flag", project, "odai-4", "face", "confirmed");
        Told.done("decide", project, "odai-9", "exclude");
        JsonNode preview = Told.done("preview", project, "--json").json();
        assertThat(names(preview)).startsWith("training", "validation");
        assertThat(names(preview.path("expected"))).containsExactly("low", "high");
        assertThat(preview.path("expected").path("low").asInt()).isBetween(0, COUNT);
        assertThat(preview.path("textRisk").path("asked").asInt()).isZero();
        assertThat(preview.path("textRisk").path("lines").asInt()).isPositive();
        JsonNode training = preview.path("training");
        JsonNode validation = preview.path("validation");
        assertThat(names(training)).containsExactly("examples", "skipped", "used", "reasons");
        assertThat(names(validation))
                .containsExactly("examples", "skipped", "used", "reasons", "refusedAt");
        assertThat(training.path("examples").asInt() + validation.path("examples").asInt())
                .isEqualTo(COUNT - 1);
        assertThat(training.path("used").asInt())
                .isEqualTo(training.path("examples").asInt() - training.path("skipped").asInt());
        assertThat(training.path("skipped").asInt() + validation.path("skipped").asInt())
                .isEqualTo(2);
        assertThat(
                        training.path("reasons").path("contains faces").asInt()
                                + validation.path("reasons").path("contains faces").asInt())
                .isEqualTo(2);
        assertThat(validation.path("refusedAt")).hasSize(validation.path("skipped").asInt());
    }

    @Test
    void aPreviewForPeopleSaysItInTheTargetsWordsAndHowManyAreNotScreened() {
        for (int i = 0; i < COUNT; i++) {
            Told.done("flag", project, "odai-" + i, "child", "confirmed");
        }
        Told told = Told.done("preview", project, "--target", "openai");
        assertThat(told.out())
                .contains("contains children", "Using 0 examples from training file")
                .contains("Images at example 1 violate our usage policy")
                .contains("Nobody was asked about the texts yet");
        assertThat(told.err()).contains("30").contains("screened");
    }

    @Test
    void anExportSaysWhatItWroteAndWritesIt() throws IOException {
        Path out = temp.resolve("out");
        Told told =
                Told.done("export", project, out.toString(), "--seed", "7", "--validation", ".2");
        assertThat(told.out()).contains("24 lines", "6 lines", out.toString());
        assertThat(Files.readAllLines(out.resolve("train.jsonl"))).hasSize(24);
        assertThat(Files.readAllLines(out.resolve("validation.jsonl"))).hasSize(6);
        JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
        assertThat(manifest.path("settings").path("seed").asInt()).isEqualTo(7);
    }

    @Test
    void anotherFormIsWrittenAndItsTargetFollows() throws IOException {
        Path out = temp.resolve("out");
        Told told = Told.done("export", project, out.toString(), "--as", "hf-imagefolder");
        assertThat(told.out()).contains("Training: 27 rows", "Validation: 3 rows");
        assertThat(Files.readAllLines(out.resolve("train").resolve("metadata.jsonl"))).hasSize(27);
        Told.done("export", project, out.toString(), "--as", "azure");
        JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
        assertThat(manifest.at("/settings/target").asText()).isEqualTo("azure");
        assertThat(out.resolve("train")).isEmptyDirectory();
        assertThat(
                        Told.by(
                                        "export",
                                        project,
                                        out.toString(),
                                        "--as",
                                        "together",
                                        "--target",
                                        "openai")
                                .err())
                .contains("OpenAI takes lines of the form openai, not together");
    }

    @Test
    void everythingIsExportedOnlyWithAWarning() throws IOException {
        Told.done("flag", project, "odai-3", "face", "confirmed");
        Told.done("decide", project, "odai-4", "exclude");
        Path out = temp.resolve("out");
        Told told = Told.done("export", project, out.toString(), "--all", "--split", "before");
        assertThat(told.err()).contains("Everything that is not excluded");
        assertThat(
                        Files.readAllLines(out.resolve("train.jsonl")).size()
                                + Files.readAllLines(out.resolve("validation.jsonl")).size())
                .isEqualTo(COUNT - 1);
    }

    @Test
    void anExportOfNothingFails() {
        for (int i = 0; i < COUNT; i++) {
            Told.done("decide", project, "odai-" + i, "exclude");
        }
        Told told = Told.by("export", project, temp.resolve("out").toString());
        assertThat(told.code()).isEqualTo(Cli.FAILED);
        assertThat(told.err()).hasLineCount(1);
    }

    @ParameterizedTest(name = "{0} is wrong use")
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "list",
                "list P --verdict maybe",
                "list P --frobnicate",
                "list P extra",
                "flag P odai-1 face",
                "flag P odai-1 nose confirmed",
                "flag P odai-1 face perhaps",
                "decide P odai-1 perhaps",
                "preview P --target nobody",
                "export P",
                "export P OUT --seed many",
                "export P OUT --seed -1",
                "export P OUT --seed 4294967296",
                "export P OUT --validation 1",
                "export P OUT --validation -0.1",
                "export P OUT --validation NaN",
                "export P OUT --split sideways",
                "export P OUT --target nobody",
                "export P OUT --as nothing",
                "export P OUT --as together --target openai",
                "submit P --target nobody",
                "submit P --epochs 0",
                "submit P --epochs -1",
                "submit P --epochs 1.5",
                "submit P --epochs 100",
                "submit P --target openai",
                "jobs P --csv",
                "jobs P --curve x --csv --json",
                "jobs P --curve x --csv",
                "compare P --examples x",
                "compare P --models a --odai x --examples 3",
                "keys practice",
                "list P --json=yes",
                "flag P odai-999 face none",
                "import nothing P",
                "report nothing OUT"
            })
    void wrongUseIsTwoAndDoesNothing(String line) {
        String[] arguments =
                line.isEmpty()
                        ? new String[0]
                        : Arrays.stream(line.split(" "))
                                .map(word ->
                                        switch (word) {
                                            case "P" -> project;
                                            case "OUT" -> temp.resolve("out").toString();
                                            default -> word;
                                        })
                                .toArray(String[]::new);
        Told told = Told.by(arguments);
        assertThat(told.code()).as(told.err()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(told.out()).isEmpty();
        assertThat(temp.resolve("out")).doesNotExist();
        assertThat(Told.done("jobs", project).out()).isEmpty();
    }

    @Test
    void aPractisedJobIsSeenThroughAndListed() {
        Told told = Told.by("submit", project, "--epochs", "2", "--suffix", "bokete", "--json");
        assertThat(told.code()).as(told.err()).isEqualTo(Cli.DONE);
        JsonNode job = told.json();
        assertThat(names(job))
                .startsWith(
                        "id",
                        "target",
                        "model",
                        "simulation",
                        "status",
                        "epochs",
                        "seed",
                        "suffix",
                        "export",
                        "training",
                        "validation",
                        "tunedModel",
                        "trainedTokens",
                        "message",
                        "created",
                        "finished");
        assertThat(job.path("status").asText()).isEqualTo("succeeded");
        assertThat(job.path("epochs").asInt()).isEqualTo(2);
        assertThat(job.path("training").asInt()).isEqualTo(27);
        assertThat(job.path("validation").asInt()).isEqualTo(3);
        assertThat(job.path("tunedModel").asText()).contains("bokete");
        JsonNode listed = Told.done("jobs", project, "--json").json();
        listed.fieldNames()
                .forEachRemaining(
                        name -> assertThat(job.path(name)).as(name).isEqualTo(listed.path(name)));
        assertThat(names(job)).containsAll(names(listed));
        assertThat(Told.done("jobs", project).out())
                .contains(job.path("id").asText(), "succeeded")
                .hasLineCount(1);
        howItLearned(job.path("id").asText());
    }

    private void howItLearned(String id) {
        JsonNode curve = Told.done("jobs", project, "--curve", id, "--json").json();
        assertThat(curve.path("steps").asInt()).isEqualTo(40);
        assertThat(curve.path("points")).hasSize(40);
        assertThat(curve.path("best").asText()).isEqualTo("kept");
        assertThat(curve.path("bestModel").asText()).startsWith("ft:");
        assertThat(curve.path("estimate").path("low").asLong()).isPositive();
        assertThat(Told.done("jobs", project, "--curve", id, "--csv").out())
                .startsWith("step,epoch,train_loss,")
                .hasLineCount(41);
        assertThat(Told.done("jobs", project, "--curve", id).out())
                .contains("Lowest validation loss", "Checkpoint of epoch 2", "tokens billed");
        Told none = Told.by("jobs", project, "--curve", "ftjob-none");
        assertThat(none.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(none.err()).contains("ftjob-none");
    }

    @Test
    void aPractisedJobThatFailsIsAFailure() {
        for (int i = 9; i < COUNT; i++) {
            Told.done("decide", project, "odai-" + i, "exclude");
        }
        Told told = Told.by("submit", project);
        assertThat(told.code()).isEqualTo(Cli.FAILED);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void onlyAJobThatSucceededOrGoesOnIsDone(JobState state) {
        Set<JobState> lost =
                Set.of(JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN, JobState.UNCERTAIN);
        assertThat(SubmissionRunner.exitCode(state))
                .isEqualTo(lost.contains(state) ? Cli.FAILED : Cli.DONE);
    }

    @Test
    void aRealTargetSaysWhatWouldGoWhereBeforeItAsksForYes() {
        Told told = Told.by("submit", project, "--target", "openai");
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err()).contains("30", "OpenAI", "https://api.openai.com/v1", "--yes");
    }

    @Test
    void peopleAreSpokenToInTheirLanguageAndMachinesInOurWords() {
        Told told = Told.by(Locale.JAPANESE, "list", temp.resolve("none").toString());
        assertThat(told.err()).contains("プロジェクトがありません");
        assertThat(Told.by(Locale.JAPANESE, "list", project, "--json").rows().getFirst())
                .isEqualTo(Told.by("list", project, "--json").rows().getFirst());
    }

    @Test
    void theVersionIsSaid() {
        assertThat(Told.done("--version").out()).startsWith("Odai Curator ");
        assertThat(Told.done("--help").out()).contains("import", "export", "submit");
    }

    /// Sound in its chunks: that the pixels are none is found by decoding them.
    private static byte[] brokenPng() {
        byte[] png = TestPictures.png(2);
        byte[] header = Arrays.copyOf(png, 33);
        return ByteArrays.of(
                header, ByteArrays.chunk("IDAT", new byte[40]), ByteArrays.chunk("IEND"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
