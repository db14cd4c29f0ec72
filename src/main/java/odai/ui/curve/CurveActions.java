package odai.ui.curve;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import odai.dataset.JobRecord;
import odai.tuning.JobStatus;

/// What can be done from a curve; done where the project is at hand.
public interface CurveActions {
    /// Nobody is there to do anything.
    CurveActions NONE =
            new CurveActions() {
                @Override
                public void enlarge(ObservableValue<JobStatus> shown) {
                    // nowhere to show it
                }

                @Override
                public void others(JobRecord than, Consumer<List<JobRecord>> then) {
                    then.accept(List.of());
                }

                @Override
                public void remember(JobRecord job, Consumer<JobStatus> then) {
                    // nothing is remembered
                }

                @Override
                public void compare(String model) {
                    // no project to keep it
                }

                @Override
                public Optional<String> console(JobRecord job) {
                    return Optional.empty();
                }

                @Override
                public void browse(String address) {
                    // no browser
                }

                @Override
                public void again(JobRecord job, int epochs) {
                    // no order to go back to
                }
            };

    /// Shows it as a full page, and goes on showing it as it grows.
    void enlarge(ObservableValue<JobStatus> shown);

    /// Other jobs of the project that learned something, newest first.
    void others(JobRecord than, Consumer<List<JobRecord>> then);

    /// A job as the project remembers it.
    void remember(JobRecord job, Consumer<JobStatus> then);

    /// Puts a model among those that are compared.
    void compare(String model);

    /// Where the service shows the job; empty where it has no such place.
    Optional<String> console(JobRecord job);

    /// Shows an address in the person's browser.
    void browse(String address);

    /// Back to the order, for so many epochs of the same.
    void again(JobRecord job, int epochs);
}
