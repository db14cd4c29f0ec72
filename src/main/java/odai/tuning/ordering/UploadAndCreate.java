package odai.tuning.ordering;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import odai.catalog.Catalog;
import odai.catalog.JobStore;
import odai.catalog.UnansweredOrders;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.dataset.UnansweredOrder;
import odai.exporting.Manifest;
import odai.service.FineTuningService;
import odai.service.RemoteJob;
import odai.service.RetryPolicy;
import odai.service.ServiceErrors;
import odai.service.ServiceFailure;
import odai.targets.Target;
import odai.tuning.JobDraft;
import odai.tuning.JobOrder;
import odai.tuning.Stage;
import odai.tuning.following.JobRecords;
import odai.tuning.uploading.FileSender;
import odai.tuning.uploading.UploadProgress;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;

/// From files on the disk to a job at the service: both files are sent, then the job is made,
/// exactly once. Every step is stored before the next begins, so that whatever ends the program, it
/// is known from where to go on.
final class UploadAndCreate {
    private static final Logger LOG = Logger.getLogger(UploadAndCreate.class.getName());

    private final FineTuningService client;
    private final JobOrder order;
    private final ServiceErrors errors;
    private final FileSender sender;
    private final JobLookup lookup;
    private final Progress stop;
    private final Catalog catalog;
    private final JobStore jobs;
    private final UnansweredOrders unanswered;
    private final Clock clock;
    private final BiConsumer<JobRecord, Stage> show;
    private final MissingJobPolicy missingJobPolicy;
    private JobRecord job;

    UploadAndCreate(OrderContext context, FineTuningService client, JobRecord job) {
        this.client = client;
        this.lookup = context.lookup(client);
        this.order = context.order();
        this.errors = context.errors();
        Target target = order.target();
        this.catalog = context.catalog();
        this.sender =
                new FileSender(
                        client.files(), catalog.uploads(), RetryPolicy.of(target), target.limits());
        this.jobs = catalog.jobs();
        this.unanswered = catalog.unanswered();
        this.clock = context.clock();
        this.stop = context.control();
        this.missingJobPolicy = context.missingJobPolicy();
        this.job = job;
        this.show = context::show;
    }

    /// A job that an ended program may have made: found, or nothing where it is certain that there
    /// is none. As that is stored before one is asked for, nothing need be looked up before.
    ///
    /// @return empty to go on with making it
    Optional<Outcome<JobRecord>> left() throws IOException {
        String training = job.trainingFile();
        if (training == null || !job.state().askedFor()) {
            return Optional.empty();
        }
        return switch (settled(training)) {
            case JobLookup.LookupResult.There(RemoteJob found) -> Optional.of(made(found));
            case JobLookup.LookupResult.NotThere _ -> Optional.empty();
            case JobLookup.LookupResult.NotKnown _ -> Optional.of(uncertain(job.message()));
            case JobLookup.LookupResult.TooSoon(Instant from) ->
                    Optional.of(
                            uncertain(
                                    job.message(),
                                    new ServiceProblem.OrderTooSoon(order.target().name(), from)));
        };
    }

    /// What a simulation has made ends with it and costs nothing: there is nothing to wait for.
    private JobLookup.LookupResult settled(String training) throws IOException {
        if (order.target().simulation()) {
            return lookup.looks(training);
        }
        return lookup.settle(
                UnfinishedJobs.asked(catalog, job, clock), training, missingJobPolicy, stop);
    }

    /// @param before whether files may have been sent by a program that has ended
    Outcome<JobRecord> run(Path folder, Manifest files, boolean before) throws IOException {
        try {
            send(folder, files, before);
        } catch (ServiceFailure | IOException e) {
            if (stop.stopped()) {
                files.files().forEach(entry -> sender.giveUp(job.id(), entry));
            }
            throw e;
        }
        return create(contents(files));
    }

    /// Tells the files of one order from those of another.
    static String contents(Manifest files) {
        return files.files().stream()
                .map(entry -> entry.name() + " " + entry.sha256())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private void send(Path folder, Manifest files, boolean before) throws IOException {
        Manifest.FileEntry training = files.entry(Split.TRAINING).orElseThrow();
        Optional<Manifest.FileEntry> validation =
                files.entry(Split.VALIDATION).filter(_ -> !files.validation().isEmpty());
        long first = training.bytes();
        long total = first + validation.map(Manifest.FileEntry::bytes).orElse(0L);
        save(
                new JobDraft(job)
                        .state(JobState.UPLOADING)
                        .examples(files.training().size(), files.validation().size())
                        .record(),
                new Stage.Uploading(0, total, 0));
        UploadProgress progress = new UploadProgress(total, stop, stage -> show.accept(job, stage));
        if (job.trainingFile() == null) {
            String id = sender.send(job.id(), folder, training, before, progress.from(0));
            save(new JobDraft(job).files(id, null).record(), new Stage.Uploading(first, total, 0));
            sender.done(job.id(), training);
        }
        if (validation.isPresent() && job.validationFile() == null) {
            String id =
                    sender.send(job.id(), folder, validation.get(), before, progress.from(first));
            save(
                    new JobDraft(job).files(job.trainingFile(), id).record(),
                    new Stage.Uploading(total, total, 0));
            sender.done(job.id(), validation.get());
        }
    }

    private Outcome<JobRecord> create(String contents) throws IOException {
        boolean pays = !order.target().simulation();
        // should the program end now, the answer may be on its way until we would have given up
        UnansweredOrder asked =
                new UnansweredOrder(
                        job.id(),
                        order.baseUrl(),
                        contents,
                        clock.instant(),
                        client.createTimeout());
        if (pays) {
            unanswered.put(asked);
        }
        save(new JobDraft(job).state(JobState.CREATING).record(), new Stage.Creating());
        String training = String.valueOf(job.trainingFile());
        String validation = job.validationFile();
        try {
            return made(client.create(order.spec(training, validation == null ? "" : validation)));
        } catch (ServiceFailure.ErrorResponse e) {
            if (refuses(e)) {
                unanswered.forget(job.id());
                throw e;
            }
            // a gateway's error may hide that the service behind it has made the job
            return unanswered(asked, e);
        } catch (ServiceFailure e) {
            // no answer, or one that cannot be read
            return unanswered(asked, e);
        }
    }

    private static boolean refuses(ServiceFailure.ErrorResponse answer) {
        return answer.status() >= 400 && answer.status() < 500 && answer.status() != 408;
    }

    private Outcome<JobRecord> made(RemoteJob theirs) {
        save(JobRecords.merge(job, theirs), new Stage.Following());
        unanswered.forget(job.id());
        return Outcome.done(job);
    }

    /// The answer to "create" was lost: look whether the job is there before anybody tries again.
    private Outcome<JobRecord> unanswered(UnansweredOrder asked, ServiceFailure e)
            throws IOException {
        if (!order.target().simulation()) {
            unanswered.put(asked.lost(clock.instant()));
        }
        String detail = errors.words(ServiceErrors.rootOf(e));
        save(JobRecords.with(job, JobState.UNCERTAIN, detail), new Stage.Creating());
        String training = String.valueOf(job.trainingFile());
        return lookup.looks(training) instanceof JobLookup.LookupResult.There(RemoteJob found)
                ? made(found)
                : uncertain(detail);
    }

    private Outcome<JobRecord> uncertain(String detail) {
        return uncertain(detail, new ServiceProblem.AnswerLost(order.target().name(), detail));
    }

    private Outcome<JobRecord> uncertain(String detail, ServiceProblem problem) {
        if (job.state() != JobState.UNCERTAIN) {
            save(JobRecords.with(job, JobState.UNCERTAIN, detail), new Stage.Creating());
        }
        return Outcome.failed(problem);
    }

    private void save(JobRecord next, Stage stage) {
        job = next;
        jobs.update(next);
        LOG.info(() -> "job " + next.id() + " at " + next.target() + ": " + next.state());
        show.accept(next, stage);
    }
}
