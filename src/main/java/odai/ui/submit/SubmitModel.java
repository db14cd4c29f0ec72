package odai.ui.submit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import odai.curating.Curation;
import odai.dataset.JobRecord;
import odai.settings.Keys;
import odai.tuning.JobOrder;
import odai.tuning.Stage;
import odai.tuning.following.ReattachJob;
import odai.tuning.ordering.UnfinishedJobs;
import odai.ui.submit.running.JobReader;
import odai.ui.submit.running.JobRun;
import odai.ui.submit.running.RunningJobs;
import odai.ui.submit.running.ShownJob;
import odai.ui.submit.running.SubmissionService;
import odai.ui.submit.unfinished.UnfinishedModel;
import odai.ui.task.Background;
import odai.ui.task.StaleGuard;
import odai.work.Outcome;
import odai.work.Problem;
import org.jspecify.annotations.Nullable;

/// The project's jobs as the panel shows them: those that are under way, and the one that is looked
/// at. No nodes, no service client on the FX thread. Outlives the panel: another language builds
/// another one around the same jobs.
public final class SubmitModel {
    /// Where the panel stands.
    public sealed interface PanelState {
        /// An order is being written.
        record Ordering() implements PanelState {}

        /// @param underWay whether somebody here sees to it
        record JobSelected(ShownJob shown, boolean underWay) implements PanelState {}

        /// It did not come to a job.
        record OrderFailed(Problem problem) implements PanelState {}
    }

    private final Curation curation;
    private final Background reckoner;
    private final Keys keys;
    private final SubmissionService submissionService;
    private final Consumer<JobRecord> finished;
    private final Consumer<Problem> failed;
    private final RunningJobs running;
    private final ReadOnlyObjectWrapper<PanelState> panelState =
            new ReadOnlyObjectWrapper<>(new PanelState.Ordering());
    private final Set<Long> late = new HashSet<>();
    private @Nullable JobRun focus;
    private final StaleGuard looked = new StaleGuard();

    /// @param reckoner for what reads the project and may take a while
    /// @param finished told every job that was seen to its end
    /// @param failed told what went wrong while something else was looked at
    public SubmitModel(
            Curation curation,
            ExecutorService threads,
            Background reckoner,
            Keys keys,
            Consumer<JobRecord> finished,
            Consumer<Problem> failed) {
        this.curation = curation;
        this.keys = keys;
        this.reckoner = reckoner;
        this.finished = finished;
        this.failed = failed;
        this.submissionService = new SubmissionService(curation, keys);
        this.running = new RunningJobs(curation, threads, submissionService, new PanelListener());
    }

    /// Whether what is ordered and heard can be kept.
    boolean changeable() {
        return curation.catalog().unchangeable().isEmpty();
    }

    public ReadOnlyObjectProperty<PanelState> state() {
        return panelState.getReadOnlyProperty();
    }

    /// Those under way, in the order they were begun; replaced where one says something new.
    ObservableList<JobRun> runs() {
        return running.all();
    }

    /// The one that is looked at, where it is under way.
    @Nullable JobRun focus() {
        return focus;
    }

    /// Back to the order; jobs under way go on.
    void rest() {
        focus = null;
        looked.drop();
        show(new PanelState.Ordering());
    }

    /// Orders, repairs and goes on with orders; what is begun is looked at.
    RunningJobs running() {
        return running;
    }

    /// Follows a job again that went on while nobody looked.
    void follow(JobRecord job) {
        running.of(job).ifPresentOrElse(this::look, () -> running.rejoin(job, true));
    }

    /// Follows all of those again.
    public void rejoin() {
        reckoner.run(
                () -> ReattachJob.open(curation),
                open -> open.forEach(job -> running.rejoin(job, false)));
    }

    void show(PanelState next) {
        panelState.set(next);
    }

    private void show(JobRun run, boolean underWay) {
        ShownJob last = run.last();
        if (run == focus && last != null) {
            show(new PanelState.JobSelected(last, underWay));
        }
    }

    /// What is looked at is shown as it goes, what is not is only told of at its end.
    private final class PanelListener implements RunningJobs.Listener {
        @Override
        public void begun(JobRun run, boolean wanted) {
            if (wanted) {
                // what is looked at is not listed beside itself
                focus = run;
            }
        }

        @Override
        public void heard(JobRun run) {
            show(run, true);
        }

        @Override
        public void ended(JobRun run, Outcome<JobRecord> outcome) {
            if (outcome instanceof Outcome.Failed<JobRecord>(Problem problem)) {
                if (run == focus) {
                    focus = null;
                    show(new PanelState.OrderFailed(problem));
                } else {
                    failed.accept(problem);
                }
                return;
            }
            if (outcome instanceof Outcome.Done<JobRecord>(JobRecord job) && job.state().ended()) {
                finished.accept(job);
            }
            show(run, false);
            if (run == focus) {
                focus = null;
            }
        }
    }

    /// Shows a job: as it stands where it is under way, else as it was last heard of.
    void look(JobRecord job) {
        Optional<JobRun> run = running.of(job);
        if (run.isPresent()) {
            look(run.get());
            return;
        }
        focus = null;
        JobReader reader = new JobReader(curation.catalog());
        reckoner.run(
                () -> reader.past(job.id(), new Stage.JobEnded()),
                looked.only(shown -> {
                    if (focus == null) {
                        show(new PanelState.JobSelected(shown, false));
                    }
                }));
    }

    /// Somebody looks at its curve closely: what an earlier version left with the service is
    /// fetched for that, once.
    void closely(JobRecord job) {
        if (!late.add(job.id())) {
            return;
        }
        reckoner.run(
                () -> submissionService.late(job),
                more -> {
                    late.remove(job.id());
                    if (more && shows(job)) {
                        look(job);
                    }
                });
    }

    private boolean shows(JobRecord job) {
        return panelState.get() instanceof PanelState.JobSelected(ShownJob shown, boolean underWay)
                && !underWay
                && shown.view().job().id() == job.id();
    }

    void look(JobRun run) {
        focus = run;
        show(run, true);
    }

    /// What earlier submissions left behind.
    ///
    /// @param repairs how many refusals are repaired without asking where one of them goes on
    public UnfinishedModel left(IntSupplier repairs) {
        return new UnfinishedModel(
                curation.catalog(), reckoner, submissionService, running::goOn, repairs);
    }

    Keys keys() {
        return keys;
    }

    /// What a job was ordered with; nothing where its target is not known here any more.
    void order(JobRecord job, Consumer<JobOrder> then) {
        reckoner.run(
                () -> UnfinishedJobs.order(curation.catalog(), job),
                order -> order.ifPresent(then));
    }

    /// Newest first.
    void jobs(Consumer<List<JobRecord>> then) {
        reckoner.run(() -> curation.catalog().jobs().all(), then);
    }

    /// Jobs go on at their services; here nobody follows them any more. One that is just being
    /// handed over is seen so far.
    public void leave() {
        running.leave();
    }
}
