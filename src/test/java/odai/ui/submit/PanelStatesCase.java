package odai.ui.submit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import odai.curve.LearningCurve;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.dataset.SkipTally;
import odai.dataset.Split;
import odai.fixtures.Jobs;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.Refusal;
import odai.ui.Golden;
import odai.ui.ModelCase;
import odai.ui.project.SidePanel;
import odai.ui.submit.running.ShownJob;
import odai.ui.submit.running.SubmitPages;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.theme.Themes;
import odai.work.ServiceProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The panel in every state a job can be in, pixel by pixel. Nothing runs: each state is put there
/// as a service would bring it about.
abstract class PanelStatesCase extends ModelCase {
    private static final double WIDTH = 368;
    private static final double HEIGHT = 1000;
    private static final int STEPS = 230;
    private static final int MORE = 3;
    private static final Instant START = Instant.parse("2026-11-26T09:00:00Z");
    private static final String STORY =
            "The job failed due to an invalid validation file. Images at example 52 violate our"
                    + " usage policy. Please remove them and try again.";
    private static final String BLOCKED =
            "The job failed due to an unsafe training file. This training file was blocked because"
                    + " too many examples were flagged by our moderation API for containing content"
                    + " that violates OpenAI's usage policies in the following categories: hate.";

    private final TimeZone usual = TimeZone.getDefault();
    private SubmitModel submission;
    private SubmitPane pane;

    abstract String theme();

    @Override
    protected int examples() {
        return 40;
    }

    @Override
    protected void prepare() {
        seeNothing();
    }

    @BeforeEach
    void aPanel() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        run(() -> Themes.install(theme()));
        submission =
                on(() ->
                        new SubmitModel(
                                curation(),
                                reckoner,
                                new Background(reckoner, problems::add),
                                Keys.ofEnvironment(),
                                _ -> {},
                                problems::add));
        pane =
                laid(
                        WIDTH,
                        HEIGHT,
                        () ->
                                new SubmitPane(
                                        model(),
                                        submission,
                                        new PreferencesFile(temp.resolve("settings")),
                                        new SubmitPages(Desktop.NOBODY, _ -> {}, () -> {})));
        settled(() -> model().go(SidePanel.SUBMIT));
    }

    @AfterEach
    void asItWas() {
        TimeZone.setDefault(usual);
        run(() -> Themes.install("light"));
    }

    private void looksAsItDid(String state) {
        settle();
        String name = "job-" + state + "-" + language() + "-" + theme();
        Image shown = on(() -> Golden.laidOut(pane.getScene(), 1));
        Golden.compare(name, shown);
        Golden.rests(name, shown, on(() -> Golden.laidOut(pane.getScene(), MORE)));
    }

    private String language() {
        return texts().locale().getLanguage();
    }

    private void shows(ShownJob shown, boolean underWay) {
        run(() -> submission.show(new SubmitModel.PanelState.JobSelected(shown, underWay)));
    }

    private static JobRecord job(JobState state, String message, String tuned) {
        JobRecord was = Jobs.of("openai", state, "ftjob-x1Vq3KpZ8mB2");
        return new JobRecord(
                was.id(),
                was.target(),
                was.model(),
                state,
                was.remoteId(),
                "file-1",
                "file-2",
                10,
                42,
                "bokete",
                was.exportFolder(),
                630,
                70,
                tuned.isEmpty() ? null : tuned,
                tuned.isEmpty() ? null : 1_396_840L,
                message,
                START,
                null);
    }

    private static JobEvent said(int second, String level, String message) {
        return new JobEvent("e" + second, START.plusSeconds(second), level, "message", message);
    }

    private static List<JobEvent> begun() {
        return List.of(
                said(1, "info", "Created fine-tuning job: ftjob-x1Vq3KpZ8mB2"),
                said(2, "info", "Validating training file: file-1 and validation file: file-2"),
                said(60, "info", "Files validated, moving job to queued state"));
    }

    private static List<JobEvent> running(int steps) {
        List<JobEvent> events = new ArrayList<>(begun());
        events.add(said(90, "info", "Fine-tuning job started"));
        for (int step = 1; step <= steps; step++) {
            events.add(
                    new JobEvent(
                            "s" + step,
                            START.plusSeconds(90 + step * 10L),
                            "info",
                            "metrics",
                            "Step " + step + "/230: training loss=0.9"));
        }
        return events;
    }

    private static List<CurvePoint> curve(int steps) {
        List<CurvePoint> points = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            double epoch = step / 23.0;
            double valid = .9 + 2 * Math.exp(-epoch / 2) + .05 * epoch;
            points.add(
                    new CurvePoint(
                            step,
                            .15 + 2.75 * Math.exp(-epoch / 3) + .05 * Math.sin(step * 2.1),
                            valid + .04 * Math.sin(step * 1.3),
                            step % 23 == 0 ? valid : null,
                            .5,
                            .5));
        }
        return points;
    }

    private static ShownJob shown(JobRecord job, Stage stage, List<JobEvent> events) {
        return ShownJob.of(view(job, stage, events, 0, List.of()));
    }

    private static JobStatus view(
            JobRecord job,
            Stage stage,
            List<JobEvent> events,
            int steps,
            List<Checkpoint> checkpoints) {
        return new JobStatus(
                job,
                stage,
                events,
                new LearningCurve(curve(steps), job.epochs(), STEPS),
                checkpoints);
    }

    private static Refusal.LinesNamed line52() {
        return new Refusal.LinesNamed(
                STORY,
                Split.VALIDATION,
                List.of(new Refusal.RefusedLine(52, 7, "ogiri-bokete-377")),
                false);
    }

    private static SkipTally tally() {
        return new SkipTally(
                1,
                "openai",
                new SkipForecast(
                        630,
                        402,
                        402,
                        9,
                        Map.of(Kind.FACE, 290, Kind.PERSON, 380, Kind.CAPTCHA, 12)),
                OptionalInt.of(400),
                List.of(
                        "contains CAPTCHAs",
                        "contains children",
                        "contains faces",
                        "contains people"));
    }

    @Test
    void closedToThisOrganisation() {
        String raw =
                "OpenAI is winding down the fine-tuning platform and your organization is no longer"
                        + " able to create new fine-tuning training jobs.";
        run(() -> {
            submission.show(
                    new SubmitModel.PanelState.OrderFailed(
                            new ServiceProblem.TrainingNotAvailable("OpenAI", raw)));
        });
        looksAsItDid("closed");
    }

    @Test
    void idle() {
        looksAsItDid("idle");
    }

    @Test
    void checking() {
        JobRecord job = Jobs.of("openai", JobState.EXPORTING, null);
        shows(shown(job, new Stage.CheckingAccess(), List.of()), true);
        looksAsItDid("checking");
    }

    @Test
    void uploading() {
        JobRecord job = Jobs.of("openai", JobState.UPLOADING, null);
        shows(shown(job, new Stage.Uploading(17_200_000, 41_200_000, 2_100_000), List.of()), true);
        looksAsItDid("uploading");
    }

    @Test
    void queued() {
        Stage stage = new Stage.Following(Optional.of(START.plusSeconds(4_500)), Optional.empty());
        shows(shown(job(JobState.QUEUED, "", ""), stage, begun()), true);
        looksAsItDid("queued");
    }

    @Test
    void running() {
        Stage stage = new Stage.Following(Optional.of(START.plusSeconds(2_400)), Optional.empty());
        JobStatus view = view(job(JobState.RUNNING, "", ""), stage, running(161), 161, List.of());
        shows(tallied(view), true);
        looksAsItDid("running");
    }

    private static ShownJob tallied(JobStatus view) {
        return new ShownJob(
                view, JobLineage.NONE, Optional.empty(), Optional.empty(), Optional.of(tally()));
    }

    private static ShownJob refused(JobStatus view, Refusal refusal) {
        return new ShownJob(
                view, JobLineage.NONE, Optional.of(refusal), Optional.empty(), Optional.empty());
    }

    @Test
    void away() {
        Stage stage = new Stage.Following(Optional.empty(), Optional.of(START.plusSeconds(600)));
        JobStatus view = view(job(JobState.PAUSED, "", ""), stage, running(40), 40, List.of());
        shows(ShownJob.of(view), true);
        run(() -> ((Button) pane.lookup("#cancel-job")).fire());
        looksAsItDid("away");
    }

    @Test
    void refused() {
        List<JobEvent> events = new ArrayList<>(begun().subList(0, 2));
        events.add(said(60, "error", STORY));
        ShownJob failed = shown(job(JobState.FAILED, STORY, ""), new Stage.JobEnded(), events);
        shows(refused(failed.view(), line52()), false);
        looksAsItDid("refused");
    }

    @Test
    void repaired() {
        Stage stage = new Stage.Following(Optional.of(START.plusSeconds(4_500)), Optional.empty());
        ShownJob queued = shown(job(JobState.VALIDATING_FILES, "", ""), stage, begun());
        shows(
                new ShownJob(
                        queued.view(),
                        JobLineage.first("https://example.com/v1").next(1),
                        Optional.empty(),
                        Optional.of(line52()),
                        Optional.empty()),
                true);
        looksAsItDid("repaired");
    }

    @Test
    void failed() {
        List<JobEvent> events = new ArrayList<>(begun().subList(0, 2));
        events.add(said(60, "error", BLOCKED));
        ShownJob failed = shown(job(JobState.FAILED, BLOCKED, ""), new Stage.JobEnded(), events);
        shows(refused(failed.view(), new Refusal.Unmapped(BLOCKED, Refusal.Why.NAMES_NONE)), false);
        looksAsItDid("failed");
    }

    @Test
    void succeeded() {
        String model = "ft:gpt-4o-2024-08-06:org:bokete:Bx7PqLmZ";
        List<Checkpoint> kept =
                List.of(
                        new Checkpoint(
                                "c1",
                                model + ":ckpt-step-138",
                                new CurvePoint(138, .4, null, 1.3, null, null)),
                        new Checkpoint(
                                "c2",
                                model + ":ckpt-step-207",
                                new CurvePoint(207, .3, null, 1.37, null, null)),
                        new Checkpoint(
                                "c3", model, new CurvePoint(230, .25, null, 1.41, null, null)));
        JobStatus view =
                view(
                        job(JobState.SUCCEEDED, "", model),
                        new Stage.JobEnded(),
                        running(STEPS),
                        STEPS,
                        kept);
        shows(tallied(view), false);
        looksAsItDid("succeeded");
    }
}
