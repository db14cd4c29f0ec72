package odai.tuning.ordering;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import odai.catalog.JobStore;
import odai.curating.Curation;
import odai.dataset.JobLineage;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.exporting.JsonlExporter;
import odai.service.ApiKey;
import odai.service.Pause;
import odai.service.Trainers;
import odai.tuning.JobControl;
import odai.tuning.JobDraft;
import odai.tuning.JobOrder;
import odai.tuning.JobStatus;
import odai.tuning.KnownTrainers;
import odai.tuning.Stage;
import odai.tuning.following.JobRecords;
import odai.work.FileTrouble;
import odai.work.Outcome;
import odai.work.Problem;
import odai.work.Progress;
import odai.work.ProjectProblem;
import odai.work.ServiceProblem;

/// One click: export, upload, create the job exactly once, then follow it to its end. Runs on the
/// calling thread; every stage is stored before the next begins.
public final class Submission {
    private final Curation curation;
    private final JobOrder order;
    private final JsonlExporter.Request request;
    private final ApiKey key;
    private final Consumer<JobStatus> watcher;
    private final JobControl control;
    private final Clock clock;
    private final JobStore jobs;
    private JobLineage trail;
    private MissingJobPolicy missingJobPolicy = MissingJobPolicy.LATER;
    private Pause pause = Pause.REAL;
    private Trainers trainers = KnownTrainers.ALL;

    /// @param watcher called on the submission's thread
    /// @param stop asked whether to go on; nothing is reported to it
    public Submission(
            Curation curation,
            JobOrder order,
            JsonlExporter.Request request,
            ApiKey key,
            Consumer<JobStatus> watcher,
            Progress stop) {
        this(curation, order, request, key, watcher, stop, Clock.systemDefaultZone());
    }

    /// @param clock says which day it is where the person is: services have last days
    public Submission(
            Curation curation,
            JobOrder order,
            JsonlExporter.Request request,
            ApiKey key,
            Consumer<JobStatus> watcher,
            Progress stop,
            Clock clock) {
        this(curation, order, request, key, watcher, new JobControl(stop), clock);
    }

    /// @param control what the person wants of it while it is on its way
    public Submission(
            Curation curation,
            JobOrder order,
            JsonlExporter.Request request,
            ApiKey key,
            Consumer<JobStatus> watcher,
            JobControl control,
            Clock clock) {
        this.curation = curation;
        this.order = order;
        this.request = request;
        this.key = key;
        this.watcher = watcher;
        this.control = control;
        this.clock = clock;
        this.jobs = curation.catalog().jobs();
        this.trail = JobLineage.first(order.baseUrl());
    }

    /// Sends an earlier job's files once more, without what has left since.
    ///
    /// @param job our id of the earlier one
    public Submission like(long job) {
        return after(JobLineage.like(job));
    }

    /// What `resume` does where a job may have been made that the service does not list.
    public Submission unlisted(MissingJobPolicy choice) {
        missingJobPolicy = choice;
        return this;
    }

    /// Other trainers than those the program ships with.
    public Submission by(Trainers some) {
        trainers = some;
        return this;
    }

    Submission resting(Pause pauses) {
        pause = pauses;
        return this;
    }

    /// This order takes the place of a refused job, or sends an earlier one's files once more.
    public Submission after(JobLineage next) {
        trail = next.at(order.baseUrl());
        return this;
    }

    /// @param follow whether to stay until the job has ended
    /// @return the job, failed ones too: `Unanswered` means that there is no job, or that the
    ///   service will not speak of it any more
    public Outcome<JobRecord> run(boolean follow) {
        if (order.needsKey() && key.empty()) {
            return Outcome.failed(new ServiceProblem.NoKey(order.target().name()));
        }
        return files().then(sent -> run(sent, follow));
    }

    private Outcome<JsonlExporter.Request> files() {
        return ResentFiles.of(curation.catalog(), trail, request);
    }

    private Outcome<JobRecord> run(JsonlExporter.Request sent, boolean follow) {
        Optional<ServiceProblem> obstacle = OrderReadiness.obstacle(curation, order, sent, clock);
        if (obstacle.isPresent()) {
            return Outcome.failed(obstacle.get());
        }
        return alone(lock -> {
            if (UnfinishedJobs.unsure(curation.catalog(), order.target())) {
                return Outcome.failed(new ServiceProblem.Undecided(order.target().name()));
            }
            JobRecord job =
                    jobs.add(NewJob.of(order, curation.catalog().exports(), clock.instant()));
            curation.catalog().trails().put(job.id(), trail);
            return finish(job, new SubmissionStages(context(), job, false, lock).run(follow));
        });
    }

    /// Goes on with a submission that a program that has ended left on its way: nothing that has
    /// arrived is sent again, and no job is made where one may be.
    ///
    /// @param left one of `UnfinishedJobs.of`; what became of it in the meantime is looked at first
    public Outcome<JobRecord> resume(JobRecord left, boolean follow) {
        if (order.needsKey() && key.empty()) {
            return Outcome.failed(new ServiceProblem.NoKey(order.target().name()));
        }
        return alone(lock -> {
            JobRecord job = jobs.byId(left.id()).orElse(left);
            if (job.remoteId() != null || job.state().ended()) {
                return Outcome.done(job);
            }
            trail = curation.catalog().trails().of(job.id());
            if (order.target().simulation() && !trail.baseUrl().equals(order.baseUrl())) {
                // a simulation that ended with its program: nothing is left of what it was sent
                job = new JobDraft(job).state(JobState.UPLOADING).files(null, null).record();
                trail = trail.at(order.baseUrl());
                jobs.update(job);
                curation.catalog().unanswered().forget(job.id());
                curation.catalog().trails().put(job.id(), trail);
            }
            return finish(job, new SubmissionStages(context(), job, true, lock).run(follow));
        });
    }

    private interface Locked {
        Outcome<JobRecord> run(SubmissionLock lock);
    }

    /// While no other window or command submits this project.
    private Outcome<JobRecord> alone(Locked work) {
        String project = curation.catalog().folder().toString();
        try {
            Optional<SubmissionLock> taken = SubmissionLock.take(curation.catalog().folder());
            if (taken.isEmpty()) {
                return Outcome.failed(new ProjectProblem.Submitting(project));
            }
            try (SubmissionLock lock = taken.get()) {
                return work.run(lock);
            }
        } catch (IOException e) {
            return Outcome.failed(new ProjectProblem.NotWritable(project, FileTrouble.detail(e)));
        }
    }

    private Outcome<JobRecord> finish(JobRecord job, Outcome<JobRecord> outcome) {
        if (outcome instanceof Outcome.Failed<JobRecord> failed) {
            JobRecord last = jobs.byId(job.id()).orElse(job);
            if (!open(last, failed.problem())) {
                last = JobRecords.with(last, JobState.FAILED, last.message());
                jobs.update(last);
            }
            context().show(last, new Stage.SubmissionFailed(failed.problem()));
        } else if (outcome instanceof Outcome.Stopped<JobRecord>) {
            JobRecord last = jobs.byId(job.id()).orElse(job);
            if (last.state() != JobState.UNCERTAIN) {
                last = JobRecords.with(last, JobState.CANCELLED, "");
                jobs.update(last);
            }
            context().show(last, new Stage.SubmissionStopped());
        }
        return outcome;
    }

    /// Whether it is not over with that problem. Where the service has a job, or may have one, what
    /// became of it is its word alone; an upload whose line broke can be continued.
    private static boolean open(JobRecord last, Problem problem) {
        return last.remoteId() != null
                || last.state() == JobState.UNCERTAIN
                || last.state() == JobState.UPLOADING
                        && problem instanceof ServiceProblem service
                        && service.passes();
    }

    private OrderContext context() {
        return new OrderContext(
                curation,
                order,
                this::files,
                key,
                watcher,
                control,
                clock,
                pause,
                trainers,
                missingJobPolicy);
    }
}
