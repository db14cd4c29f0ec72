package odai.ui.submit.running;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.text.ProblemTexts;
import odai.text.Texts;
import odai.text.UploadTexts;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.ui.curve.CurveActions;
import odai.ui.curve.CurvePart;
import odai.ui.theme.Parts;

/// A job: where it stands, how far it is, its learning curve, its checkpoints, what the service
/// said.
public final class JobPart extends VBox {
    private static final int EVENTS = 200;

    /// Nothing is measured yet.
    private static final Set<JobState> QUIET = Set.of(JobState.VALIDATING_FILES, JobState.QUEUED);

    private final DateTimeFormatter clock =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private final Texts texts;
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox note = new VBox();
    private final FollowingPart following;
    private final CurvePart curve;
    private final VBox events = new VBox(4);

    JobPart(Texts texts) {
        this(texts, FollowingPart.FollowingActions.NONE, CurveActions.NONE, new Region());
    }

    /// @param actions what can be done with it
    public JobPart(
            Texts texts,
            FollowingPart.FollowingActions followingActions,
            CurveActions curves,
            Node actions) {
        super(12);
        this.texts = texts;
        this.following = new FollowingPart(texts, followingActions);
        this.curve = new CurvePart(texts, curves);
        state.setId("job-state");
        state.setWrapText(true);
        state.getStyleClass().add("strong");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.managedProperty().bind(bar.visibleProperty());
        events.setId("events");
        note.managedProperty().bind(Bindings.isNotEmpty(note.getChildren()));
        getChildren().addAll(state, bar, note, following, actions, curve, events);
        managedProperty().bind(visibleProperty());
    }

    void show(JobStatus view) {
        show(ShownJob.of(view), false);
    }

    /// @param underWay whether somebody here sees to it
    public void show(ShownJob shown, boolean underWay) {
        JobStatus view = shown.view();
        setVisible(true);
        JobRecord job = view.job();
        state.setText(stage(view));
        bar.setVisible(fraction(view) >= 0);
        bar.setProgress(fraction(view));
        note.getChildren().clear();
        String failure = failure(view);
        if (view.stage() instanceof Stage.SubmissionFailed submissionFailed) {
            note.getChildren()
                    .add(
                            Parts.note(
                                    "danger",
                                    new ProblemTexts(texts).sentence(submissionFailed.problem())));
        } else if (!failure.isEmpty()) {
            note.getChildren().add(Parts.note("danger", failure));
        } else if (job.state() == JobState.SUCCEEDED && job.tunedModel() != null) {
            note.getChildren().add(Parts.note("success", words("job.done", job.tunedModel())));
        }
        following.show(shown, underWay);
        curve.show(view);
        events(view, failure);
    }

    /// What the note says in the service's words; empty where it has nothing of the kind to say.
    private static String failure(JobStatus view) {
        return view.job().state() == JobState.FAILED
                        && !(view.stage() instanceof Stage.SubmissionFailed)
                ? view.job().message()
                : "";
    }

    public void enlarge() {
        curve.enlarge();
    }

    private String stage(JobStatus view) {
        return switch (view.stage()) {
            case Stage.Exporting it -> words("submit.exporting", it.done(), it.total());
            case Stage.CheckingAccess _ ->
                    texts.get(
                            SubmissionService.simulated(view.job())
                                    ? "uploads.asking.practice"
                                    : "uploads.asking");
            case Stage.Uploading it ->
                    new UploadTexts(texts).sentence(it.sent(), it.total(), it.perSecond());
            case Stage.Creating _ -> words("submit.creating");
            case Stage.Following _, Stage.JobEnded _ -> standing(view.job());
            case Stage.SubmissionFailed _ ->
                    view.job().remoteId() == null ? words("submit.broken") : standing(view.job());
            case Stage.SubmissionStopped _ -> words("submit.stopped");
        };
    }

    /// A job that ended early never got a name from the service.
    private String standing(JobRecord job) {
        String state = words("job.state." + job.state().wire());
        String name = job.remoteId();
        return name == null ? words("submit.unnamed", state) : words("submit.state", name, state);
    }

    /// Of the present stage; -1 where there is nothing to measure.
    private static double fraction(JobStatus view) {
        return switch (view.stage()) {
            case Stage.Exporting it -> it.total() == 0 ? 0 : (double) it.done() / it.total();
            case Stage.Uploading it -> it.total() == 0 ? 0 : (double) it.sent() / it.total();
            case Stage.Creating _ -> 1;
            case Stage.Following _ -> QUIET.contains(view.job().state()) ? -1 : view.fraction();
            case Stage.CheckingAccess _,
                    Stage.JobEnded _,
                    Stage.SubmissionFailed _,
                    Stage.SubmissionStopped _ ->
                    -1;
        };
    }

    /// @param above what is said already, or nothing
    private void events(JobStatus view, String above) {
        events.getChildren()
                .setAll(
                        view.events().reversed().stream()
                                .filter(event -> !event.type().equals("metrics"))
                                .filter(event -> above.isEmpty() || !event.message().equals(above))
                                .limit(EVENTS)
                                .map(this::line)
                                .toList());
        if (!events.getChildren().isEmpty()) {
            events.getChildren().addFirst(Parts.title(words("events")));
        }
    }

    private Label line(JobEvent event) {
        return Parts.label(
                event.level().equals("error") ? "error" : "event",
                clock.format(event.at()) + "  " + event.message());
    }

    private String words(String key, Object... arguments) {
        return texts.get("app." + key, arguments);
    }
}
