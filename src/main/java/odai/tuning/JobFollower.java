package odai.tuning;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
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
import odai.dataset.JobState;
import odai.work.Progress;

/// Asks the service how a job goes, less often the longer nothing happens, and stores what it
/// hears.
final class JobFollower {
    private static final Logger LOG = Logger.getLogger(JobFollower.class.getName());
    private static final long SOON = 200;
    private static final long LATE = 30_000;
    private static final double SLOWER = 1.4;
    private static final long NAP = 100;

    /// So many answers in a row with a status that this version does not know, some ten minutes.
    private static final int PATIENCE = 30;

    /// What asking again does not mend: a key taken back, a job that is not there.
    private static final Set<Integer> FINAL = Set.of(401, 403, 404);

    private final JobStore jobs;
    private final long id;
    private final int patience;

    JobFollower(JobStore jobs, long id) {
        this(jobs, id, PATIENCE);
    }

    JobFollower(JobStore jobs, long id, int patience) {
        this.jobs = jobs;
        this.id = id;
        this.patience = patience;
    }

    /// Until the job has ended, the watcher has had enough, or the service says nothing but a
    /// status that nobody knows here: it may well be an end. A service that is away for a while is
    /// asked again.
    ///
    /// @throws OpenAIServiceException where the service will not speak of the job any more
    JobRecord follow(TuningClient client, Consumer<JobView> watcher, Progress stop) {
        long pause = SOON;
        int strange = 0;
        while (true) {
            boolean news = false;
            try {
                news = poll(client);
            } catch (OpenAIException e) {
                if (e instanceof OpenAIServiceException answer
                        && FINAL.contains(answer.statusCode())) {
                    throw e;
                }
                LOG.log(Level.FINE, "asked in vain", e);
            }
            JobRecord job = job();
            strange = job.state() == JobState.UNKNOWN && !news ? strange + 1 : 0;
            boolean given = strange >= patience;
            watcher.accept(view(stage(job, given)));
            if (job.state().ended() || given || Thread.currentThread().isInterrupted()) {
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
        try {
            client.cancel(Objects.requireNonNull(job().remoteId()));
        } catch (OpenAIServiceException e) {
            // it came to its end in the meantime: what it says then is what counts
            LOG.log(Level.INFO, "not cancelled", e);
        }
        poll(client);
        watcher.accept(view(new Stage.Ended()));
        return job();
    }

    private static Stage stage(JobRecord job, boolean given) {
        if (job.state().ended()) {
            return new Stage.Ended();
        }
        return given ? new Stage.Stopped() : new Stage.Following();
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
