package odai.tuning.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import odai.catalog.Catalog;
import odai.catalog.JobStore;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.service.Capability;
import odai.service.FineTuningService;
import odai.service.PagedList;
import odai.service.PollBackoff;
import odai.service.RemoteCheckpoint;
import odai.service.RemoteEvent;
import odai.service.RemoteJob;
import odai.service.ServiceFailure;
import odai.tuning.JobControl;
import odai.tuning.JobStatus;
import odai.tuning.Stage;
import odai.tuning.StepMessage;
import org.jspecify.annotations.Nullable;

/// Asks the service how a job goes, less often the longer nothing happens, and stores what it
/// hears.
public final class JobFollower {
    private static final Logger LOG = Logger.getLogger(JobFollower.class.getName());

    /// So many answers in a row with a status that this version does not know, some half an hour.
    private static final int PATIENCE = 30;

    /// What asking again does not mend: a key taken back, a job that is not there.
    private static final Set<Integer> FINAL = Set.of(401, 403, 404);

    /// While it is in one of these, nothing is said beside the status itself.
    private static final Set<JobState> QUIET = Set.of(JobState.QUEUED, JobState.PAUSED);

    private final Catalog catalog;
    private final JobStore jobs;
    private final long id;
    private final PollBackoff pollBackoff;
    private final Clock clock;
    private final int patience;
    private final ResultFiles results;
    private boolean heard;

    public JobFollower(Catalog catalog, long id, PollBackoff pollBackoff, Clock clock) {
        this(catalog, id, pollBackoff, clock, PATIENCE);
    }

    public JobFollower(
            Catalog catalog, long id, PollBackoff pollBackoff, Clock clock, int patience) {
        this.catalog = catalog;
        this.jobs = catalog.jobs();
        this.id = id;
        this.pollBackoff = pollBackoff;
        this.clock = clock;
        this.patience = patience;
        this.results = new ResultFiles(catalog, id);
    }

    /// Until the job has ended, nobody wants to follow it any more, or the service says nothing but
    /// a status that nobody knows here: it may well be an end. A service that is away for a while
    /// is asked again.
    ///
    /// @throws ServiceFailure.ErrorResponse where the service will not speak of the job any more
    public JobRecord follow(
            FineTuningService client, Consumer<JobStatus> watcher, JobControl control) {
        control.serve(client.can());
        Duration pause = Duration.ZERO;
        Instant away = null;
        int strange = 0;
        while (true) {
            boolean news = false;
            try {
                news = obey(client, control) | poll(client);
                away = null;
            } catch (ServiceFailure e) {
                if (e instanceof ServiceFailure.ErrorResponse answer
                        && FINAL.contains(answer.status())) {
                    throw e;
                }
                LOG.log(Level.FINE, "asked in vain", e);
                away = away == null ? clock.instant() : away;
            }
            JobRecord job = job();
            strange = job.state() == JobState.UNKNOWN && !news ? strange + 1 : 0;
            boolean given = strange >= patience;
            watcher.accept(view(job, away, given));
            if (job.state().ended() || given || control.left()) {
                return job;
            }
            pause = pollBackoff.next(pause, news);
            try {
                control.rest(pause, clock);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return job;
            }
        }
    }

    /// Asks once, whatever comes of it.
    ///
    /// @throws ServiceFailure where the service does not say how the job stands
    JobRecord once(FineTuningService client, JobControl control) {
        control.serve(client.can());
        obey(client, control);
        poll(client);
        return job();
    }

    /// Asks of the service what the person wishes; what it says then is kept. A wish that comes too
    /// late for a job is refused by the service, and what it says of the job is what counts. One
    /// that finds the service away waits until it is back.
    ///
    /// @return whether there was a wish
    private boolean obey(FineTuningService client, JobControl control) {
        Optional<JobControl.Wish> wish = control.take();
        if (wish.isEmpty()) {
            return false;
        }
        String remote = Objects.requireNonNull(job().remoteId());
        if (!control.can(wish.get())) {
            LOG.info(() -> "the service cannot: " + wish.get());
            return true;
        }
        try {
            switch (wish.get()) {
                case CANCEL -> client.cancel(remote);
                case PAUSE -> client.pause(remote);
                case RESUME -> client.resume(remote);
            }
        } catch (ServiceFailure.ErrorResponse e) {
            LOG.log(Level.INFO, "not done: " + wish.get(), e);
        } catch (ServiceFailure.NoResponse e) {
            control.unheard(wish.get());
            throw e;
        }
        return true;
    }

    private boolean poll(FineTuningService client) {
        JobRecord before = job();
        String remote = Objects.requireNonNull(before.remoteId());
        RemoteJob answer = client.job(remote);
        JobRecord after = JobRecords.merge(before, answer);
        boolean turned = before.state() != after.state();
        List<RemoteEvent> fresh =
                !client.can(Capability.EVENTS) || heard && !turned && QUIET.contains(after.state())
                        ? List.of()
                        : events(client, remote);
        heard = true;
        if (after.state().ended()) {
            if (client.can(Capability.CHECKPOINTS)) {
                PagedList<RemoteCheckpoint> checkpoints = client.checkpoints(remote);
                jobs.setCheckpoints(
                        id, checkpoints.items().stream().map(JobRecords::checkpoint).toList());
                sayUnended(checkpoints, "checkpoints");
            }
            results.fetch(client, answer);
        }
        remember(answer);
        new Reconciliation(catalog, after).heard(jobs.events(id));
        // last, so that an ended job is complete
        jobs.update(after);
        return !fresh.isEmpty() || turned;
    }

    private List<RemoteEvent> events(FineTuningService client, String remote) {
        Set<String> known = jobs.events(id).stream().map(JobEvent::id).collect(Collectors.toSet());
        PagedList<RemoteEvent> listed = client.events(remote, known);
        List<RemoteEvent> fresh = listed.items();
        jobs.addEvents(
                id,
                fresh.reversed().stream()
                        .map(event -> JobRecords.event(event, clock.instant()))
                        .toList());
        jobs.addCurve(id, fresh.stream().flatMap(event -> event.metrics().stream()).toList());
        sayUnended(listed, "events");
        return fresh;
    }

    /// Once for each list of a job: a history with a gap is not to be taken for the whole.
    private void sayUnended(PagedList<?> listed, String name) {
        if (!listed.whole()) {
            String words =
                    String.format(
                            Locale.ROOT,
                            "The service's list of %s did not end; the first %d are kept.",
                            name,
                            listed.items().size());
            jobs.addEvents(
                    id,
                    List.of(
                            new JobEvent(
                                    "odai-unended-" + name,
                                    clock.instant(),
                                    "warn",
                                    "message",
                                    words)));
        }
    }

    private void remember(RemoteJob answer) {
        var trail = catalog.trails().of(id);
        var told =
                trail.told(
                        JobRecords.blamed(answer).orElse(null),
                        answer.estimatedFinish().orElse(null));
        if (!told.equals(trail)) {
            catalog.trails().put(id, told);
        }
    }

    private JobStatus view(JobRecord job, @Nullable Instant away, boolean given) {
        List<JobEvent> events = jobs.events(id);
        Stage stage = new Stage.Following(end(events), Optional.ofNullable(away));
        if (job.state().ended()) {
            stage = new Stage.JobEnded();
        } else if (given) {
            stage = new Stage.SubmissionStopped();
        }
        return JobStatus.of(catalog, job, stage);
    }

    /// The service's own word on it, else what the steps so far make likely.
    private Optional<Instant> end(List<JobEvent> events) {
        return Optional.ofNullable(catalog.trails().of(id).expectedEnd())
                .or(() -> StepMessage.end(events))
                .filter(end -> end.isAfter(clock.instant()));
    }

    private JobRecord job() {
        return jobs.byId(id).orElseThrow();
    }
}
