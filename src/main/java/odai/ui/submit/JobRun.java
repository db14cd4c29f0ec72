package odai.ui.submit;

import java.util.function.Consumer;
import java.util.function.Function;
import odai.dataset.JobRecord;
import odai.tuning.JobControl;
import odai.ui.task.Background;
import odai.work.Outcome;
import org.jspecify.annotations.Nullable;

/// An order, or a job of an earlier session, that is seen through on a thread of its own. Used on
/// the FX thread.
final class JobRun {
    private final JobControl control = new JobControl();
    private final String target;
    private @Nullable JobShown last;

    /// @param target what its service calls itself
    JobRun(String target) {
        this.target = target;
    }

    String target() {
        return target;
    }

    JobControl control() {
        return control;
    }

    /// As it was last heard of; null before the first word.
    @Nullable JobShown last() {
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
            Function<Errands.Line, Outcome<JobRecord>> errand,
            Consumer<JobRun> heard,
            Consumer<Outcome<JobRecord>> ended) {
        Errands.Line line =
                new Errands.Line(
                        view -> {
                            JobShown shown = reader.read(view);
                            Background.show(() -> {
                                last = shown;
                                heard.accept(this);
                            });
                        },
                        control);
        tasks.run(() -> errand.apply(line), ended);
    }
}
