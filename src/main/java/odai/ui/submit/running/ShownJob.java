package odai.ui.submit.running;

import java.util.Optional;
import odai.dataset.JobLineage;
import odai.dataset.JobState;
import odai.dataset.SkipTally;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.following.Refusal;

/// A job as the panel shows it: how it stands, and what the service has against its files.
///
/// @param refusal of this job, as far as it has ended
/// @param repaired the refusal of the job whose place this one takes
/// @param tally what was expected to be skipped, and what the service says of it
public record ShownJob(
        JobStatus view,
        JobLineage trail,
        Optional<Refusal> refusal,
        Optional<Refusal.LinesNamed> repaired,
        Optional<SkipTally> tally) {

    /// As far as it is known without asking the project.
    public static ShownJob of(JobStatus view) {
        return new ShownJob(
                view, JobLineage.NONE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether the service has it.
    public boolean handedOver() {
        return view.job().remoteId() != null;
    }

    /// Whether the service may still be at it, as far as anybody knows here.
    public boolean open() {
        return handedOver() && !view.job().state().ended();
    }

    public boolean paused() {
        return view.job().state() == JobState.PAUSED;
    }

    /// 0 … 1 of the whole job; -1 where nobody can say.
    public double fraction() {
        return view.stage() instanceof Stage.Following ? view.fraction() : -1;
    }
}
