package odai.tuning;

import com.openai.errors.OpenAIException;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import odai.catalog.JobStore;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.work.Progress;

/// Asks the service how a job goes, less often the longer nothing happens, and stores what it
/// hears.
final class JobFollower {
    private static final Logger LOG = Logger.getLogger(JobFollower.class.getName());
    private static final long SOON = 200;
    private static final long LATE = 30_000;
    private static final double SLOWER = 1.4;
    private static final long NAP = 100;

    private final JobStore jobs;
    private final long id;

    JobFollower(JobStore jobs, long id) {
        this.jobs = jobs;
        this.id = id;
    }

    /// Until the job has ended or the watcher has had enough. A service that is away for a while is
    /// asked again.
    JobRecord follow(TuningClient client, Consumer<JobView> watcher, Progress stop) {
        long pause = SOON;
        while (true) {
            boolean news = false;
            try {
                news = poll(client);
            } catch (OpenAIException e) {
                LOG.log(Level.FINE, "asked in vain", e);
            }
            JobRecord job = job();
            watcher.accept(view(job.state().ended() ? new Stage.Ended() : new Stage.Following()));
            if (job.state().ended() || Thread.currentThread().isInterrupted()) {
                return job;
            }
            if (stop.stopped()) {
                return cancel(client, watcher);
            }
            pause = news ? SOON : Math.min(LATE, (long) (pause * SLOWER));
            rest(pause, stop);
        }
    }

    /// The person wants no more of it: the service is told, and what it says then is kept. Closing
    /// the window is no such wish: a job that was paid for goes on.
    private JobRecord cancel(TuningClient client, Consumer<JobView> watcher) {
        client.cancel(Objects.requireNonNull(job().remoteId()));
        poll(client);
        watcher.accept(view(new Stage.Ended()));
        return job();
    }

    private boolean poll(TuningClient client) {
        JobRecord before = job();
        String remote = Objects.requireNonNull(before.remoteId());
        JobRecord after = JobRecords.merge(before, client.job(remote));
        Set<String> known = jobs.events(id).stream().map(JobEvent::id).collect(Collectors.toSet());
        List<FineTuningJobEvent> fresh = client.events(remote, known);
        jobs.addEvents(id, fresh.reversed().stream().map(JobRecords::event).toList());
        jobs.addCurve(id, fresh.stream().map(JobRecords::point).filter(Objects::nonNull).toList());
        if (after.state().ended()) {
            jobs.setCheckpoints(id, client.checkpoints(remote));
        }
        // last, so that an ended job is complete
        jobs.update(after);
        return !fresh.isEmpty() || before.state() != after.state();
    }

    JobView view(Stage stage) {
        JobRecord job = job();
        LearningCurve curve = new LearningCurve(jobs.curve(id), job.epochs());
        return new JobView(job, stage, jobs.events(id), curve, jobs.checkpoints(id));
    }

    private JobRecord job() {
        return jobs.byId(id).orElseThrow();
    }

    private static void rest(long millis, Progress stop) {
        long until = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < until && !stop.stopped()) {
            try {
                Thread.sleep(Math.min(NAP, millis));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
