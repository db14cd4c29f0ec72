package odai.ui.submit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.exporting.JsonlExporter;
import odai.practice.PracticeServer;
import odai.practice.ProjectJudge;
import odai.settings.Keys;
import odai.targets.Target;
import odai.tuning.ApiKey;
import odai.tuning.JobOrder;
import odai.tuning.JobView;
import odai.tuning.LearningCurve;
import odai.tuning.Stage;
import odai.tuning.Submission;
import odai.ui.task.Background;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;

/// A submission as the panel shows it: idle, on its way, ended. No nodes, no service client on the
/// FX thread. Outlives the panel: another language builds another one around the same job.
public final class SubmitModel {
    private static final long JOB_MILLIS = 6000;

    /// Where the panel stands.
    sealed interface State {
        record Idle() implements State {}

        record Running(JobView view) implements State {}

        record Ended(JobView view) implements State {}

        record Failed(Problem problem) implements State {}
    }

    private final Curation curation;
    private final Background tasks;
    private final Background reckoner;
    private final Keys keys;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private volatile AtomicBoolean stop = new AtomicBoolean();

    /// @param reckoner for what reads the project and may take a while
    public SubmitModel(Curation curation, ExecutorService threads, Background reckoner, Keys keys) {
        this.curation = curation;
        this.keys = keys;
        this.reckoner = reckoner;
        this.tasks = new Background(threads, problem -> state.set(new State.Failed(problem)));
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    boolean busy() {
        return state.get() instanceof State.Running;
    }

    /// Back to the order.
    void rest() {
        if (!busy()) {
            state.set(new State.Idle());
        }
    }

    /// Stops what has not been handed over, and asks the service to cancel what has.
    void stop() {
        stop.set(true);
    }

    /// Does the whole job; one at a time.
    void start(JobOrder order, ApiKey key) {
        start(order, () -> key, Submission::run);
    }

    /// Goes on with a submission that stopped before its job was made.
    void goOn(JobOrder order, JobRecord left) {
        start(
                order,
                () -> key(order.target()),
                (submission, follow) -> submission.resume(left, follow));
    }

    /// The key that is known for a target; asks the keyring, so never on the FX thread.
    ApiKey key(Target target) {
        return target.keyVariable().isEmpty()
                ? ApiKey.NONE
                : keys.find(target.id(), target.keyVariable())
                        .map(it -> new ApiKey(it.value()))
                        .orElse(ApiKey.NONE);
    }

    /// From the beginning, or from where it stopped.
    private interface Way {
        Outcome<JobRecord> go(Submission submission, boolean follow);
    }

    private void start(JobOrder order, Supplier<ApiKey> key, Way way) {
        if (busy()) {
            return;
        }
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        Progress wish =
                new Progress() {
                    @Override
                    public void report(long done, long total) {
                        // the views carry it
                    }

                    @Override
                    public boolean stopped() {
                        return stopped.get();
                    }
                };
        tasks.run(() -> run(order, key, wish, way), this::ended);
    }

    private Outcome<JobRecord> run(JobOrder order, Supplier<ApiKey> key, Progress wish, Way way) {
        if (!order.target().simulation()) {
            return submit(order, key.get(), wish, way);
        }
        try (PracticeServer server =
                PracticeServer.start(
                        0,
                        new ProjectJudge(curation, order.seed()),
                        Clock.systemUTC(),
                        JOB_MILLIS)) {
            return submit(order.at(server.baseUrl()), ApiKey.NONE, wish, way);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<JobRecord> submit(JobOrder order, ApiKey key, Progress wish, Way way) {
        var request = JsonlExporter.Request.of(curation, order.target());
        Consumer<JobView> watcher = view -> Background.show(() -> seen(view));
        return way.go(new Submission(curation, order, request, key, watcher, wish), true);
    }

    private void seen(JobView view) {
        boolean over =
                view.stage() instanceof Stage.Ended
                        || view.stage() instanceof Stage.Stopped
                        || view.stage() instanceof Stage.Broken;
        state.set(over ? new State.Ended(view) : new State.Running(view));
    }

    private void ended(Outcome<JobRecord> outcome) {
        if (outcome instanceof Outcome.Failed<JobRecord> failed) {
            state.set(new State.Failed(failed.problem()));
        } else if (busy()) {
            state.set(new State.Idle());
        }
    }

    /// An earlier job of this project, as it was last seen.
    void look(JobRecord job) {
        var jobs = curation.catalog().jobs();
        reckoner.run(
                () ->
                        new JobView(
                                job,
                                new Stage.Ended(),
                                jobs.events(job.id()),
                                new LearningCurve(jobs.curve(job.id()), job.epochs()),
                                jobs.checkpoints(job.id())),
                view -> {
                    if (!busy()) {
                        state.set(new State.Ended(view));
                    }
                });
    }

    /// What earlier submissions left behind.
    LeftModel left() {
        return new LeftModel(curation, reckoner, this);
    }

    Keys keys() {
        return keys;
    }

    /// Newest first.
    void jobs(Consumer<List<JobRecord>> then) {
        reckoner.run(() -> curation.catalog().jobs().all(), then);
    }
}
