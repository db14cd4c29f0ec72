package odai.tuning.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.dataset.VerdictName;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.fixtures.FailingJobs;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.targets.Targets;
import odai.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @TempDir private Path temp;

    private Curation curation;
    private Path export;
    private Manifest sent;

    @BeforeEach
    void export() {
        Catalog catalog = Projects.imported(temp, 30);
        curation = Curation.open(catalog);
        export = temp.resolve("export");
        var request = JsonlExporter.Request.of(curation, Targets.byId("practice").orElseThrow());
        Projects.done(new JsonlExporter().run(curation, request, export, Progress.NONE));
        sent = Projects.done(Manifest.verify(export));
        assertThat(sent.validation()).hasSize(3);
    }

    @AfterEach
    void close() {
        curation.close();
    }

    private JobRecord failed(String message) {
        JobRecord job = curation.catalog().jobs().add(Jobs.in(JobState.FAILED, "ftjob-1"));
        JobRecord said =
                new JobRecord(
                        job.id(),
                        job.target(),
                        job.model(),
                        job.state(),
                        job.remoteId(),
                        null,
                        null,
                        3,
                        42,
                        "",
                        export.toString(),
                        27,
                        3,
                        null,
                        null,
                        message,
                        job.created(),
                        null);
        curation.catalog().jobs().update(said);
        return said;
    }

    private Optional<Refusal> read(String message) {
        return Refusals.read(curation.catalog(), failed(message));
    }

    private Example example(Manifest.ManifestLine manifestLine) {
        return curation.catalog().examples().byOdaiId(manifestLine.example()).orElseThrow();
    }

    @Test
    void theStorysRefusalLeadsToTheExampleOfThatLine() {
        String raw = FailingJobs.STORY.formatted(2);
        Example meant = example(sent.validation().get(1));
        assertThat(read(raw))
                .contains(
                        new Refusal.LinesNamed(
                                raw,
                                Split.VALIDATION,
                                List.of(new Refusal.RefusedLine(2, meant.id(), meant.odaiId())),
                                false));
    }

    @Test
    void flaggedLinesOfATrainingFileLeadToSeveralAndACutOffEndIsKnown() {
        String raw = "Your training file failed moderation. Flagged lines: 4, 13, 14 ... ";
        assertThat(read(raw))
                .get()
                .isInstanceOfSatisfying(
                        Refusal.LinesNamed.class,
                        linesNamed -> {
                            assertThat(linesNamed.file()).isEqualTo(Split.TRAINING);
                            assertThat(linesNamed.cutOff()).isTrue();
                            assertThat(linesNamed.lines())
                                    .extracting(Refusal.RefusedLine::odaiId)
                                    .containsExactly(
                                            sent.training().get(3).example(),
                                            sent.training().get(12).example(),
                                            sent.training().get(13).example());
                        });
    }

    @Test
    void aLinePastTheFilesLastIsTwo() {
        assertThat(read("Your training file failed moderation. Flagged lines: 4,100"))
                .get()
                .isInstanceOfSatisfying(
                        Refusal.LinesNamed.class,
                        linesNamed ->
                                assertThat(linesNamed.lines())
                                        .extracting(Refusal.RefusedLine::number)
                                        .containsExactly(4));
    }

    @Test
    void whereTheSentenceNamesNoFileTheErrorsPointerDoes() {
        JobRecord job =
                failed("Invalid file format. Example 3, message 2 Discriminator 'role' is missing");
        assertThat(Refusals.read(curation.catalog(), job))
                .contains(new Refusal.Unmapped(job.message(), Refusal.Why.WHICH_FILE));
        curation.catalog().trails().put(job.id(), JobLineage.NONE.told(Split.TRAINING, null));
        assertThat(Refusals.read(curation.catalog(), job))
                .get()
                .isInstanceOfSatisfying(
                        Refusal.LinesNamed.class,
                        linesNamed ->
                                assertThat(linesNamed.lines().getFirst().odaiId())
                                        .isEqualTo(sent.training().get(2).example()));
    }

    @ParameterizedTest
    @CsvSource({
        "NAMES_NONE, This training file was blocked because too many examples were flagged.",
        "NAMES_NONE, Images are not supported for gpt-4o-mini-2024-07-18",
        "NO_SUCH_LINE, Images at example 52 of the validation file violate our usage policy.",
        "NO_SUCH_LINE, Images at example 0 of the validation file violate our usage policy.",
    })
    void whatCannotBeMappedSaysWhyWithTheRawText(Refusal.Why why, String message) {
        assertThat(read(message)).contains(new Refusal.Unmapped(message, why));
    }

    @Test
    void anExportThatIsGoneOrWasChangedMapsNothing() throws IOException {
        String raw = FailingJobs.STORY.formatted(1);
        Files.writeString(export.resolve("validation.jsonl"), "{}\n");
        assertThat(read(raw)).contains(new Refusal.Unmapped(raw, Refusal.Why.NO_EXPORT));
        Files.delete(export.resolve(Manifest.NAME));
        assertThat(read(raw)).contains(new Refusal.Unmapped(raw, Refusal.Why.NO_EXPORT));
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, ftjob-1", "RUNNING, ftjob-1", "FAILED, "})
    void onlyAJobThatTheServiceFailedIsARefusal(JobState state, String remote) {
        JobRecord job =
                JobRecords.with(Jobs.in(state, remote), state, FailingJobs.STORY.formatted(1));
        assertThat(Refusals.read(curation.catalog(), job)).isEmpty();
    }

    @Test
    void markingIsOneStepOnceAndExcludingTakesTheExampleOutOfTheNextExport() {
        Refusal.LinesNamed linesNamed =
                (Refusal.LinesNamed) read(FailingJobs.STORY.formatted(1)).orElseThrow();
        long id = linesNamed.ids().getFirst();
        Refusals.mark(curation, linesNamed);
        Refusals.mark(curation, linesNamed);
        assertThat(curation.verdict(id).name()).isEqualTo(VerdictName.REFUSED);
        assertThat(curation.page(List.of(id)).getFirst().refusal()).isEqualTo(linesNamed.raw());
        Refusals.exclude(curation, linesNamed);
        assertThat(curation.page(List.of(id)).getFirst().decision()).isEqualTo(Decision.EXCLUDE);
        assertThat(curation.split(id)).isNull();
        curation.undo();
        curation.undo();
        assertThat(curation.canUndo()).as("two steps: marked, excluded").isFalse();
        assertThat(curation.verdict(id).name()).isEqualTo(VerdictName.TRAINS);
    }

    @Test
    void aRefusalThatNamesNothingIsNoNamedOne() {
        assertThatThrownBy(() -> new Refusal.LinesNamed("raw", Split.TRAINING, List.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
