package odai.tuning;

import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.finetuning.jobs.FineTuningJob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.Catalog;
import odai.catalog.JobStore;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import odai.exporting.Manifest;
import odai.work.Outcome;
import odai.work.Progress;
import odai.work.ServiceProblem;

/// From files on the disk to a job at the service: both files are sent, then the job is made,
/// exactly once. Every step is stored before the next begins, so that whatever ends the program, it
/// is known from where to go on.
final class Handover {
    private static final Logger LOG = Logger.getLogger(Handover.class.getName());

    private final TuningClient client;
    private final JobOrder order;
    private final ServiceErrors errors;
    private final FileSender sender;
    private final Tries tries;
    private final Progress stop;
    private final JobStore jobs;
    private final BiConsumer<JobRecord, Stage> show;
    private JobRecord job;

    /// What is known of a job of which no answer came.
    private sealed interface Found {
        record There(FineTuningJob job) implements Found {}

        record NotThere() implements Found {}

        /// The service does not say: not known is not "not there".
        record NotKnown() implements Found {}
    }

    /// @param show what there is to watch
    Handover(
            TuningClient client,
            JobOrder order,
            ServiceErrors errors,
            Catalog catalog,
            Progress stop,
            JobRecord job,
            BiConsumer<JobRecord, Stage> show) {
        this.client = client;
        this.order = order;
        this.errors = errors;
        this.tries = Tries.of(order.target());
        this.sender =
                new FileSender(client.files(), catalog.uploads(), tries, order.target().limits());
        this.jobs = catalog.jobs();
        this.stop = stop;
        this.job = job;
        this.show = show;
    }

    /// A job that an ended program may have made: found, or nothing where it is certain that there
    /// is none.
    ///
    /// @return empty to go on with making it
    Optional<Outcome<JobRecord>> left() throws IOException {
        String training = job.trainingFile();
        if (training == null) {
            return Optional.empty();
        }
        return switch (lookUp(training)) {
            case Found.There(FineTuningJob found) -> Optional.of(made(found));
            case Found.NotThere _ -> Optional.empty();
            case Found.NotKnown _ -> Optional.of(uncertain(job.message()));
        };
    }

    /// @param before whether files may have been sent by a program that has ended
    Outcome<JobRecord> run(Path folder, Manifest files, boolean before) throws IOException {
        try {
            send(folder, files, before);
        } catch (OpenAIException | IOException e) {
            if (stop.stopped()) {
                files.files().forEach(entry -> sender.giveUp(job.id(), entry));
            }
            throw e;
        }
        save(new JobDraft(job).state(JobState.CREATING).record(), new Stage.Creating());
        return create();
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

    private Outcome<JobRecord> create() throws IOException {
        String training = String.valueOf(job.trainingFile());
        String validation = job.validationFile();
        try {
            return made(client.create(order, training, validation == null ? "" : validation));
        } catch (OpenAIServiceException e) {
            if (refuses(e)) {
                throw e;
            }
            // a gateway's error may hide that the service behind it has made the job
            return lost(training, e);
        } catch (OpenAIException e) {
            // no answer, or one that cannot be read
            return lost(training, e);
        }
    }

    private static boolean refuses(OpenAIServiceException answer) {
        return answer.statusCode() >= 400
                && answer.statusCode() < 500
                && answer.statusCode() != 408;
    }

    private Outcome<JobRecord> made(FineTuningJob theirs) {
        save(JobRecords.merge(job, theirs, client::clean), new Stage.Following());
        return Outcome.done(job);
    }

    /// The answer to "create" was lost: look whether the job is there before anybody tries again.
    private Outcome<JobRecord> lost(String training, OpenAIException e) throws IOException {
        String detail = errors.words(ServiceErrors.rootOf(e));
        save(JobRecords.with(job, JobState.UNCERTAIN, detail), new Stage.Creating());
        return lookUp(training) instanceof Found.There(FineTuningJob found)
                ? made(found)
                : uncertain(detail);
    }

    private Outcome<JobRecord> uncertain(String detail) {
        if (job.state() != JobState.UNCERTAIN) {
            save(JobRecords.with(job, JobState.UNCERTAIN, detail), new Stage.Creating());
        }
        return Outcome.failed(new ServiceProblem.AnswerLost(order.target().name(), detail));
    }

    /// Asked more than once: a job just made may not be listed yet.
    private Found lookUp(String training) throws IOException {
        Found found = look(training);
        for (Duration pause : tries.pauses().subList(0, Math.min(2, tries.pauses().size()))) {
            if (found instanceof Found.There) {
                return found;
            }
            Tries.rest(pause, Progress.NONE);
            found = look(training);
        }
        return found;
    }

    private Found look(String training) {
        try {
            Optional<FineTuningJob> found = client.jobOf(training);
            return found.isPresent() ? new Found.There(found.get()) : new Found.NotThere();
        } catch (OpenAIException e) {
            LOG.log(Level.FINE, "looked up in vain", e);
            return new Found.NotKnown();
        }
    }

    private void save(JobRecord next, Stage stage) {
        job = next;
        jobs.update(next);
        LOG.info(() -> "job " + next.id() + " at " + next.target() + ": " + next.state());
        show.accept(next, stage);
    }
}
