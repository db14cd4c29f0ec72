package odai.ui.submit.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import odai.curve.LearningCurve;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.text.Texts;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.ui.FxCase;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobPartTest extends FxCase {
    private static final LearningCurve NO_CURVE = new LearningCurve(List.of(), 0);

    private JobPart part;

    @BeforeEach
    void aPart() {
        part = laid(360, 800, () -> new JobPart(ENGLISH));
    }

    private static JobRecord job(JobState state, String remote, String tuned, String message) {
        JobRecord was = Jobs.in(state, remote);
        return new JobRecord(
                was.id(),
                was.target(),
                was.model(),
                state,
                remote,
                null,
                null,
                was.epochs(),
                was.seed(),
                was.suffix(),
                was.exportFolder(),
                0,
                0,
                tuned,
                null,
                message,
                was.created(),
                null);
    }

    private static JobEvent event(int number, String level, String type, String message) {
        Instant at = Instant.ofEpochSecond(1_700_000_000 + number);
        return new JobEvent("event-" + number, at, level, type, message);
    }

    private static JobEvent said(int number, String message) {
        return event(number, "info", "message", message);
    }

    private void show(JobRecord job, Stage stage, JobEvent... events) {
        show(new JobStatus(job, stage, List.of(events), NO_CURVE, List.of()));
    }

    private void show(JobStatus view) {
        run(() -> {
            part.show(view);
            lay(part);
        });
    }

    private void show(Stage stage, JobEvent... events) {
        show(Jobs.in(JobState.RUNNING, "ftjob-1"), stage, events);
    }

    private ProgressBar bar() {
        return on(() -> (ProgressBar) part.lookup(".progress-bar"));
    }

    private String state() {
        return on(() -> ((Label) part.lookup("#job-state")).getText());
    }

    @Test
    void anExportSaysHowFarItIs() {
        show(new Stage.Exporting(25, 100));
        assertThat(state()).isEqualTo("Exporting: 25 of 100");
        assertThat(bar().isVisible()).isTrue();
        assertThat(bar().getProgress()).isEqualTo(0.25);
        show(new Stage.Exporting(0, 0));
        assertThat(bar().getProgress()).isZero();
    }

    @Test
    void anUploadCountsBytes() {
        show(new Stage.Uploading(1_500_000, 3_000_000, 500_000));
        assertThat(state()).isEqualTo("Uploading: 1.5 MB of 3.0 MB · 500.0 KB a second · 4 s left");
        assertThat(bar().getProgress()).isEqualTo(0.5);
        show(new Stage.Uploading(0, 0, 0));
        assertThat(bar().getProgress()).isZero();
    }

    @Test
    void whileTheJobIsMadeEverythingOfOursIsDone() {
        show(new Stage.Creating());
        assertThat(state()).isEqualTo("Creating the job …");
        assertThat(bar().getProgress()).isEqualTo(1);
    }

    @Test
    void aJobThatRunsIsAsFarAsItsLastStep() {
        show(new Stage.Following(), said(1, "Step 1/10"), said(2, "Step 4/10"), said(3, "Hello"));
        assertThat(state()).isEqualTo("Job ftjob-1: running");
        assertThat(bar().getProgress()).isEqualTo(0.4);
        show(new Stage.Following(), said(1, "Created"));
        assertThat(bar().getProgress()).isZero();
    }

    @Test
    void whatStoppedHasNoBar() {
        show(new Stage.SubmissionStopped());
        assertThat(state()).isEqualTo("Stopped.");
        assertThat(bar().isVisible()).isFalse();
        assertThat(bar().isManaged()).isFalse();
    }

    @Test
    void whatBrokeSaysWhy() {
        show(Jobs.fresh(), new Stage.SubmissionFailed(new ServiceProblem.KeyRejected("practice")));
        assertThat(state()).isEqualTo("No job was made.");
        assertThat(bar().isVisible()).isFalse();
        assertThat(on(() -> part.lookup(".note.danger"))).isNotNull();
    }

    @Test
    void aModelIsNamedWhereThereIsOne() {
        show(job(JobState.SUCCEEDED, "ftjob-1", "ft:gpt:odai", ""), new Stage.JobEnded());
        assertThat(state()).isEqualTo("Job ftjob-1: succeeded");
        assertThat(words(part)).contains("The tuned model: ft:gpt:odai");
        assertThat(on(() -> part.lookup(".note.success"))).isNotNull();
    }

    @Test
    void aFailureIsInTheServicesWords() {
        show(job(JobState.FAILED, "ftjob-1", null, "Too few examples."), new Stage.JobEnded());
        assertThat(words(part)).contains("Too few examples.");
        assertThat(on(() -> part.lookup(".note.danger"))).isNotNull();
    }

    @Test
    void whatTheNoteSaysIsNotSaidAgainInTheHistory() {
        JobEvent failed = event(2, "error", "message", "Too few examples.");
        JobRecord job = job(JobState.FAILED, "ftjob-1", null, "Too few examples.");
        show(job, new Stage.JobEnded(), said(1, "Validating"), failed);
        assertThat(words(part)).containsOnlyOnce("Too few examples.").contains("Validating");
        show(job, new Stage.JobEnded(), failed);
        assertThat(on(() -> part.lookup("#events").lookupAll(".label"))).isEmpty();
        show(job, new Stage.SubmissionFailed(new ServiceProblem.KeyRejected("practice")), failed);
        assertThat(words(part)).as("the note says something else").contains("Too few examples.");
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void aJobThatNeverGotANameOrAModelSaysOnlyWhatIsKnown(JobState state) {
        show(job(state, null, null, ""), new Stage.JobEnded());
        assertThat(words(part)).doesNotContain("null");
        assertThat(state()).contains(ENGLISH.get("app.job.state." + state.wire()));
        assertThat(on(() -> part.lookup(".note"))).as("a remark without words").isNull();
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void everyStateHasItsWordsInJapaneseToo(JobState state) {
        Texts japanese = new Texts(Locale.JAPANESE);
        JobPart other = laid(360, 800, () -> new JobPart(japanese));
        JobRecord job = job(state, "ftjob-1", "model", "message");
        run(() ->
                other.show(
                        new JobStatus(job, new Stage.JobEnded(), List.of(), NO_CURVE, List.of())));
        assertThat(words(other)).contains(japanese.get("app.job.state." + state.wire()));
    }

    @Test
    void whatHappenedStandsNewestFirstWithoutMetrics() {
        show(
                new Stage.Following(),
                said(1, "first"),
                event(2, "info", "metrics", "figures"),
                event(3, "error", "message", "last"));
        String words = words(part);
        assertThat(words).doesNotContain("figures");
        assertThat(words.indexOf("last")).isLessThan(words.indexOf("first"));
        assertThat(on(() -> part.lookup("#events").lookupAll(".error"))).hasSize(1);
    }

    @Test
    void aLongHistoryIsCutAtItsOldEnd() {
        List<JobEvent> events = new ArrayList<>();
        for (int i = 0; i < 350; i++) {
            events.add(said(i, "event number " + i + "."));
        }
        show(new Stage.Following(), events.toArray(JobEvent[]::new));
        assertThat(words(part)).contains("number 349.").contains("number 150.");
        assertThat(words(part)).doesNotContain("number 149.");
    }

    @Test
    void theBestCheckpointIsMarked() {
        LearningCurve curve =
                new LearningCurve(
                        List.of(
                                new CurvePoint(5, 2.0, null, 1.2, null, null),
                                new CurvePoint(10, 1.0, null, 1.4, null, null)),
                        2);
        Checkpoint first =
                new Checkpoint("c1", "m:5", new CurvePoint(5, 2.0, 1.9, 1.2, null, null));
        Checkpoint second =
                new Checkpoint("c2", "m:10", new CurvePoint(10, 1.0, 1.45, null, null, null));
        Checkpoint bare =
                new Checkpoint("c3", "m:12", new CurvePoint(12, null, null, null, null, null));
        show(
                new JobStatus(
                        Jobs.in(JobState.SUCCEEDED, "ftjob-1"),
                        new Stage.JobEnded(),
                        List.of(),
                        curve,
                        List.of(first, second, bare)));
        assertThat(words(part))
                .contains("Epoch 1 · step 5\nbest\ntraining loss 2.000\nvalidation loss 1.200")
                .contains("Epoch 2 · step 10\ntraining loss 1.000\nvalidation loss 1.450")
                .contains("step 12\nm:12");
        assertThat(words(part).split("\nbest\n", -1)).hasSize(2);
    }

    @Test
    void anotherJobLeavesNothingOfTheOneBefore() {
        show(
                job(JobState.FAILED, "ftjob-1", null, "Too few."),
                new Stage.JobEnded(),
                said(1, "old"));
        show(new Stage.Exporting(1, 2));
        assertThat(words(part)).doesNotContain("Too few.").doesNotContain("old");
        assertThat(on(() -> part.lookup(".note"))).isNull();
    }
}
