package odai.ui.curve;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import odai.dataset.JobRecord;
import odai.tuning.JobStatus;

/// Ways of a curve to one other job, which is at hand; nobody takes any of the others.
public class OneOther implements CurveActions {
    private final JobStatus other;

    public OneOther(JobStatus other) {
        this.other = other;
    }

    @Override
    public void enlarge(ObservableValue<JobStatus> shown) {
        throw new AssertionError("nobody asked for it");
    }

    @Override
    public void others(JobRecord than, Consumer<List<JobRecord>> then) {
        then.accept(List.of(other.job()));
    }

    @Override
    public void remember(JobRecord job, Consumer<JobStatus> then) {
        then.accept(other);
    }

    @Override
    public void compare(String model) {
        throw new AssertionError("nobody asked for it");
    }

    @Override
    public Optional<String> console(JobRecord job) {
        return Optional.empty();
    }

    @Override
    public void browse(String address) {
        throw new AssertionError("nobody asked for it");
    }

    @Override
    public void again(JobRecord job, int epochs) {
        throw new AssertionError("nobody asked for it");
    }
}
