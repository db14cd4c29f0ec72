package odai.cli;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import odai.curating.Curation;
import odai.dataset.JobEvent;
import odai.dataset.JobState;
import odai.targets.Target;
import odai.text.FollowingTexts;
import odai.tuning.JobStatus;
import odai.tuning.following.Refusal;
import org.jspecify.annotations.Nullable;

/// Prints what happens to a job that is followed: each state and each of the service's sentences
/// once, and what becomes of a refusal. To the error stream: the result is printed at the end.
final class JobPrinter implements Consumer<JobStatus> {
    private final Console console;
    private final Set<String> said = new HashSet<>();
    private @Nullable JobState last;

    JobPrinter(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void accept(JobStatus view) {
        String remote = view.job().remoteId();
        if (remote == null) {
            return;
        }
        if (view.job().state() != last) {
            last = view.job().state();
            console.warn("following.state", remote, last.wire());
        }
        for (JobEvent event : view.events()) {
            if (!event.type().equals("metrics") && said.add(remote + event.id())) {
                console.warn("following.event", event.at().toString(), event.message());
            }
        }
    }

    void refused(Refusal refusal, Target target) {
        new FollowingTexts(console.texts())
                .sentences(refusal, target.name())
                .forEach(console.err()::line);
    }

    /// What was skipped beside what was expected.
    static void tally(Console console, Curation curation, long job, Target target) {
        curation.catalog()
                .skips()
                .of(job)
                .map(tally -> new FollowingTexts(console.texts()).sentences(tally, target.name()))
                .ifPresent(lines -> lines.forEach(console.err()::line));
    }
}
