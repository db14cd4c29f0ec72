package odai.tuning;

import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.models.finetuning.jobs.FineTuningJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.JobStore;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.curating.Forecast;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.JobTrail;
import odai.dataset.Split;
import odai.exporting.JsonlExporter;
import odai.exporting.Manifest;
import odai.screening.SkipPolicy;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;

/// One click: export, upload, create the job exactly once, then follow it to its end. Runs on the
/// calling thread; every stage is stored before the next begins.
public final class Submission {
    private static final Logger LOG = Logger.getLogger(Submission.class.getName());

    private final Curation curation;
    private final JobOrder order;
    private final JsonlExporter.Request request;
    private final ApiKey key;
    private final Consumer<JobView> watcher;
    private final JobControl control;
    private final Clock clock;
    private final JobStore jobs;
    private final ServiceErrors errors;
    private JobTrail trail;

    /// @param watcher called on the submission's thread
    /// @param stop asked whether to go on; nothing is reported to it
    public Submission(
            Curation curation,
            JobOrder order,
            JsonlExporter.Request request,
            ApiKey key,
            Consumer<JobView> watcher,
            Progress stop) {
        this(curation, order, request, key, watcher, stop, Clock.systemDefaultZone());
    }

    /// @param clock says which day it is where the person is: services have last days
    public Submission(
            Curation curation,
            JobOrder order,
            JsonlExporter.Request request,
            ApiKey key,
            Consumer<JobView> watcher,
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
            Consumer<JobView> watcher,
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
        this.errors = new ServiceErrors(order.target(), order.baseUrl(), key);
        this.trail = JobTrail.first(order.baseUrl());
    }

    /// This order takes the place of a refused job.
    Submission after(JobTrail next) {
        trail = next.at(order.baseUrl());
        return this;
    }

    /// @param follow whether to stay until the job has ended
    /// @return the job, failed ones too: `Failed` means that there is no job, or that the service
    ///   will not speak of it any more
    public Outcome<JobRecord> run(boolean follow) {
        if (order.needsKey() && key.empty()) {
            return Outcome.failed(new ServiceProblem.NoKey(order.target().name()));
        }
        Optional<ServiceProblem> obstacle = Readiness.obstacle(curation, order, request, clock);
        if (obstacle.isPresent()) {
            return Outcome.failed(obstacle.get());
        }
        JobRecord job = jobs.add(fresh());
        curation.catalog().trails().put(job.id(), trail);
        Outcome<JobRecord> outcome = new Attempt(job).run(follow);
        if (outcome instanceof Outcome.Failed<JobRecord> failed) {
            JobRecord last = jobs.byId(job.id()).orElse(job);
            // where the service has a job, what became of it is its word alone
            if (last.state() != JobState.UNCERTAIN && last.remoteId() == null) {
                last = JobRecords.with(last, JobState.FAILED, last.message());
                jobs.update(last);
            }
            show(last, new Stage.Broken(failed.problem()));
        } else if (outcome instanceof Outcome.Stopped<JobRecord>) {
            JobRecord last =
                    JobRecords.with(jobs.byId(job.id()).orElse(job), JobState.CANCELLED, "");
            jobs.update(last);
            show(last, new Stage.Stopped());
        }
        return outcome;
    }

    private JobRecord fresh() {
        String folder =
                curation.catalog()
                        .exports()
                        .resolve(Instant.now().toString().replace(':', '-'))
                        .toString();
        return new JobRecord(
                0,
                order.target().id(),
                order.model(),
                JobState.EXPORTING,
                null,
                null,
                null,
                order.epochs(),
                order.seed(),
                order.suffix(),
                folder,
                0,
                0,
                null,
                null,
                "",
                Instant.now(),
                null);
    }

    private void show(JobRecord job, Stage stage) {
        // before it is followed a job has no history: nothing to read at every tick of an upload
        LearningCurve none = new LearningCurve(List.of(), job.epochs());
        watcher.accept(new JobView(job, stage, List.of(), none, List.of()));
    }

    /// One way through all the stages.
    private final class Attempt {
        private JobRecord job;

        Attempt(JobRecord job) {
            this.job = job;
        }

        Outcome<JobRecord> run(boolean follow) {
            Path folder = Path.of(job.exportFolder());
            Outcome<JsonlExporter.Export> exported =
                    new JsonlExporter().run(curation, request, folder, exporting());
            if (!(exported instanceof Outcome.Done<JsonlExporter.Export>)) {
                return exported.map(_ -> job);
            }
            Outcome<Manifest> manifest = Manifest.verify(folder);
            if (!(manifest instanceof Outcome.Done<Manifest>(Manifest files))) {
                return manifest.map(_ -> job);
            }
            expect();
            Optional<ServiceProblem> tooLarge = Readiness.tooLarge(order, files);
            if (tooLarge.isPresent()) {
                return Outcome.failed(tooLarge.get());
            }
            try (TuningClient client = newClient()) {
                return submit(client, folder, files, follow);
            } catch (OpenAIException | IOException e) {
                return control.stopped() ? Outcome.stopped() : Outcome.failed(errors.problem(e));
            }
        }

        private Outcome<JobRecord> submit(
                TuningClient client, Path folder, Manifest files, boolean follow)
                throws IOException {
            Path training = folder.resolve(Manifest.fileName(Split.TRAINING));
            Path validation = folder.resolve(Manifest.fileName(Split.VALIDATION));
            boolean validates = !files.validation().isEmpty();
            long total = Files.size(training) + (validates ? Files.size(validation) : 0);
            save(
                    new JobDraft(job)
                            .state(JobState.UPLOADING)
                            .examples(files.training().size(), files.validation().size())
                            .record(),
                    new Stage.Uploading(0, total));
            String trainingId = client.upload(training, uploading(0, total));
            String validationId =
                    validates
                            ? client.upload(validation, uploading(Files.size(training), total))
                            : "";
            save(
                    new JobDraft(job)
                            .state(JobState.CREATING)
                            .files(trainingId, validates ? validationId : null)
                            .record(),
                    new Stage.Creating());
            Outcome<JobRecord> created = create(client, trainingId, validationId);
            if (follow && created instanceof Outcome.Done<JobRecord>) {
                job = follower(job.id()).follow(client, watcher, control);
                return Outcome.done(job);
            }
            return created;
        }

        /// Kept now: what is flagged or excluded later is no forecast any more.
        private void expect() {
            curation.catalog()
                    .skips()
                    .expect(
                            job.id(),
                            Forecast.sent(
                                    Batch.of(curation, request.plan(), request.inclusion()),
                                    new SkipPolicy(curation.thresholds())));
        }

        private JobFollower follower(long id) {
            return new JobFollower(curation.catalog(), id, Pace.of(order.target()), clock);
        }

        private Outcome<JobRecord> create(TuningClient client, String training, String validation) {
            try {
                FineTuningJob made = client.create(order, training, validation);
                save(JobRecords.merge(job, made), new Stage.Following());
                return Outcome.done(job);
            } catch (OpenAIIoException | InternalServerException e) {
                // a gateway's error may hide that the service behind it has made the job
                return lost(client, training, e);
            }
        }

        /// The answer to "create" was lost: look whether the job is there before anybody tries
        /// again.
        private Outcome<JobRecord> lost(TuningClient client, String training, OpenAIException e) {
            String detail = errors.words(ServiceErrors.rootOf(e));
            save(JobRecords.with(job, JobState.UNCERTAIN, detail), new Stage.Creating());
            Optional<FineTuningJob> found = lookUp(client, training);
            if (found.isEmpty()) {
                return Outcome.failed(new ServiceProblem.AnswerLost(order.target().name(), detail));
            }
            save(JobRecords.merge(job, found.get()), new Stage.Following());
            return Outcome.done(job);
        }

        /// Empty also where the service does not answer: not known is not "not there".
        private static Optional<FineTuningJob> lookUp(TuningClient client, String training) {
            try {
                return client.jobOf(training);
            } catch (OpenAIException e) {
                LOG.log(Level.FINE, "looked up in vain", e);
                return Optional.empty();
            }
        }

        private void save(JobRecord next, Stage stage) {
            job = next;
            jobs.update(next);
            LOG.info(() -> "job " + next.id() + " at " + next.target() + ": " + next.state());
            show(next, stage);
        }

        private TuningClient newClient() {
            return new TuningClient(order.baseUrl(), order.target().dialect().keyHeader(), key);
        }

        private Progress exporting() {
            return watched((done, total) -> show(job, new Stage.Exporting(done, total)), 25);
        }

        private Progress uploading(long before, long total) {
            return watched(
                    (done, _) -> show(job, new Stage.Uploading(before + done, total)), 64 << 10);
        }

        /// Passes on one report in so many, and the wish to stop.
        private Progress watched(Progress show, long step) {
            return new Progress() {
                private long last = -step;

                @Override
                public void report(long done, long total) {
                    if (done - last >= step || done == total) {
                        last = done;
                        show.report(done, total);
                    }
                }

                @Override
                public boolean stopped() {
                    return control.stopped();
                }
            };
        }
    }
}
