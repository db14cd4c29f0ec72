package odai.ui.submit.running;

import java.util.function.Consumer;
import java.util.function.Function;
import odai.dataset.JobRecord;
import odai.tuning.JobControl;
import odai.ui.task.Background;
import odai.work.Outcome;
import org.jspecify.annotations.Nullable;

/// An order, or a job of an earlier session, that is seen through on a thread of its own. Used on
/// the FX thread.
public final class JobRun {
    private final JobControl control = new JobControl();
    private final String target;
    private @Nullable ShownJob last;

    /// @param target what its service calls itself
    JobRun(String target) {
        this.target = target;
    }

    public String target() {
        return target;
    }

    public JobControl control() {
        return control;
    }

    /// As it was last heard of; null before the first word.
    @Nullable
    public ShownJob last() {
        return last;
    }

    boolean is(JobRecord job) {
        return last != null && last.view().job().id() == job.id();
    }

    /// @param errand gets a line to the window and back
    /// @param heard called on the FX thread for every word of it
    void start(
            Background tasks,
            JobReader reader,
            Function<SubmissionService.Line, Outcome<JobRecord>> errand,
            Consumer<JobRun> heard,
            Consumer<Outcome<JobRecord>> ended) {
        SubmissionService.Line line =
                new SubmissionService.Line(
                        view -> {
                            ShownJob shown = reader.read(view);
                            Background.show(() -> {
                                last = shown;
                                heard.accept(this);
                            });
                        },
                        control);
        tasks.run(() -> errand.apply(line), ended);
    }
}
