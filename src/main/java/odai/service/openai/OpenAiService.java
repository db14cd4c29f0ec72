package odai.service.openai;

import odai.service.PageReader;
import odai.service.PagedList;
import odai.service.Pause;
import odai.tuning.JobOrder;
import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.jobs.JobListEventsPage;
import com.openai.models.finetuning.jobs.JobListEventsParams;
import com.openai.models.finetuning.jobs.JobListPage;
import com.openai.models.finetuning.jobs.JobListParams;
import com.openai.models.finetuning.jobs.checkpoints.CheckpointListPage;
import com.openai.models.finetuning.jobs.checkpoints.CheckpointListParams;
import com.openai.models.finetuning.jobs.checkpoints.FineTuningJobCheckpoint;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import com.openai.models.finetuning.methods.SupervisedMethod;
import com.openai.models.models.Model;
import com.openai.models.models.ModelListPage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;
import odai.service.ApiKey;
import odai.service.ServiceFailure;

/// What the app asks of a service, by its official client. Built off the FX thread: the client
/// takes half a second to load.
public final class OpenAiService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What a create may take in all: its answer is lost after that at the latest.
    public static final Duration CREATE = Duration.ofSeconds(90);

    private static final long PAGE = 100;

    private static final PageReader.Shape<FineTuningJob, JobListPage> JOBS =
            new PageReader.Shape<>(
                    page -> page.response().data(),
                    page -> page.hasMore().orElse(false),
                    JobListPage::nextPage,
                    FineTuningJob::id);
    private static final PageReader.Shape<FineTuningJobEvent, JobListEventsPage> EVENTS =
            new PageReader.Shape<>(
                    page -> page.response().data(),
                    page -> page.hasMore().orElse(false),
                    JobListEventsPage::nextPage,
                    FineTuningJobEvent::id);
    private static final PageReader.Shape<FineTuningJobCheckpoint, CheckpointListPage> CHECKPOINTS =
            new PageReader.Shape<>(
                    page -> page.response().data(),
                    page -> page.hasMore().orElse(false),
                    CheckpointListPage::nextPage,
                    FineTuningJobCheckpoint::id);

    /// The service gives them all at once.
    private static final PageReader.Shape<Model, ModelListPage> MODELS =
            new PageReader.Shape<>(
                    page -> page.response().data(), _ -> false, ModelListPage::nextPage, Model::id);

    private final OpenAIClient client;
    private final OpenAIClient once;
    private final PageReader pages;
    private final ApiKey key;

    /// @param keyHeader the header the key goes into; Azure has its own
    /// @param key a placeholder goes out where the target needs none
    public OpenAiService(String baseUrl, String keyHeader, ApiKey key) {
        this(baseUrl, keyHeader, key, Pause.REAL);
    }

    /// @param rest between the pages of a list, and between tries of one
    public OpenAiService(String baseUrl, String keyHeader, ApiKey key, Pause rest) {
        // no limit on a whole request: an upload takes as long as it takes; reads and writes have
        // theirs
        this.key = key;
        this.client = OpenAiConnection.open(baseUrl, keyHeader, key, PATIENCE, Duration.ZERO, 2);
        this.once = client.withOptions(options -> options.maxRetries(0));
        this.pages = new PageReader(rest);
    }

    /// What the service says is kept and shown; a key that it repeats is not.
    public String clean(String said) {
        return key.redact(said);
    }

    public OpenAiFiles files() {
        return new OpenAiFiles(client, pages);
    }

    /// The day a model stops answering; empty where the service names none.
    public Optional<LocalDate> shutdown(String model) {
        return pages.read(() -> once.models().list(), MODELS).items().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .flatMap(one -> one._shutdownDate().asKnown());
    }

    /// Throws where this key may not see the jobs.
    public void seesJobs() {
        JobListParams one = JobListParams.builder().limit(1).build();
        OpenAiCall.answer(() -> client.fineTuning().jobs().list(one));
    }

    /// The files that jobs were made from, whoever made them.
    ///
    /// @throws ServiceFailure.UnendedList where there may be more
    public Set<String> filesOfJobs() {
        Set<String> used = new HashSet<>();
        for (FineTuningJob job : jobs().all()) {
            job._trainingFile().asKnown().ifPresent(used::add);
            job._validationFile().asKnown().ifPresent(used::add);
        }
        return used;
    }

    /// Never sent twice: a second try could start a second paid job.
    public FineTuningJob create(JobOrder order, String training, String validation) {
        SupervisedHyperparameters.Builder parameters = SupervisedHyperparameters.builder();
        if (order.epochs() > 0) {
            parameters.nEpochs(order.epochs());
        }
        JobCreateParams.Builder job =
                JobCreateParams.builder()
                        .model(order.model())
                        .trainingFile(training)
                        .seed(order.seed())
                        .method(
                                JobCreateParams.Method.builder()
                                        .type(JobCreateParams.Method.Type.SUPERVISED)
                                        .supervised(
                                                SupervisedMethod.builder()
                                                        .hyperparameters(parameters.build())
                                                        .build())
                                        .build());
        if (!validation.isEmpty()) {
            job.validationFile(validation);
        }
        if (!order.suffix().isEmpty()) {
            job.suffix(order.suffix());
        }
        return OpenAiCall.answer(() ->
                once.fineTuning()
                        .jobs()
                        .create(
                                job.build(),
                                RequestOptions.builder()
                                        .timeout(
                                                Timeout.builder()
                                                        .connect(PATIENCE)
                                                        .read(PATIENCE)
                                                        .write(PATIENCE)
                                                        .request(CREATE)
                                                        .build())
                                        .build()));
    }

    public FineTuningJob job(String id) {
        return OpenAiCall.answer(() -> client.fineTuning().jobs().retrieve(id));
    }

    /// A job made from that file, if the service knows one.
    ///
    /// @throws ServiceFailure.UnendedList where there is none in what could be read of the list
    public Optional<FineTuningJob> jobOf(String trainingFile) {
        PagedList<FineTuningJob> listed = jobs();
        Optional<FineTuningJob> found =
                listed.items().stream()
                        .filter(job ->
                                job._trainingFile()
                                        .asKnown()
                                        .filter(trainingFile::equals)
                                        .isPresent())
                        .findFirst();
        if (found.isEmpty() && !listed.whole()) {
            throw new ServiceFailure.UnendedList(listed.items().size());
        }
        return found;
    }

    /// Everybody's, newest first.
    public PagedList<FineTuningJob> jobs() {
        JobListParams wanted = JobListParams.builder().limit(PAGE).build();
        return pages.read(() -> once.fineTuning().jobs().list(wanted), JOBS);
    }

    public void cancel(String id) {
        OpenAiCall.run(() -> client.fineTuning().jobs().cancel(id));
    }

    public void pause(String id) {
        OpenAiCall.run(() -> client.fineTuning().jobs().pause(id));
    }

    public void resume(String id) {
        OpenAiCall.run(() -> client.fineTuning().jobs().resume(id));
    }

    /// Events not yet known, newest first as the service sends them.
    public PagedList<FineTuningJobEvent> events(String id, Set<String> known) {
        JobListEventsParams wanted = JobListEventsParams.builder().limit(PAGE).build();
        return pages.read(
                () -> once.fineTuning().jobs().listEvents(id, wanted),
                EVENTS,
                event -> known.contains(event.id()));
    }

    public PagedList<Checkpoint> checkpoints(String id) {
        CheckpointListParams wanted = CheckpointListParams.builder().limit(PAGE).build();
        PagedList<FineTuningJobCheckpoint> listed =
                pages.read(
                        () -> once.fineTuning().jobs().checkpoints().list(id, wanted), CHECKPOINTS);
        return new PagedList<>(
                listed.items().stream()
                        .map(checkpoint ->
                                new Checkpoint(
                                        checkpoint.id(),
                                        checkpoint.fineTunedModelCheckpoint(),
                                        metrics(checkpoint)))
                        .toList(),
                listed.whole());
    }

    private static CurvePoint metrics(FineTuningJobCheckpoint checkpoint) {
        FineTuningJobCheckpoint.Metrics metrics = checkpoint.metrics();
        return new CurvePoint(
                (int) checkpoint.stepNumber(),
                metrics.trainLoss().orElse(null),
                metrics.validLoss().orElse(null),
                metrics.fullValidLoss().orElse(null),
                metrics.trainMeanTokenAccuracy().orElse(null),
                metrics.validMeanTokenAccuracy().orElse(null),
                metrics.fullValidMeanTokenAccuracy().orElse(null));
    }

    @Override
    public void close() {
        client.close();
    }
}
