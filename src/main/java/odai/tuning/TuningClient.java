package odai.tuning;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.jobs.JobListEventsPage;
import com.openai.models.finetuning.jobs.JobListPage;
import com.openai.models.finetuning.jobs.JobListParams;
import com.openai.models.finetuning.jobs.checkpoints.FineTuningJobCheckpoint;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import com.openai.models.finetuning.methods.SupervisedMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import odai.dataset.Checkpoint;
import odai.dataset.CurvePoint;

/// What the app asks of a service, by its official client. Built off the FX thread: the client
/// takes half a second to load.
final class TuningClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OpenAIClient client;
    private final ApiKey key;

    /// @param keyHeader the header the key goes into; Azure has its own
    /// @param key a placeholder goes out where the target needs none
    TuningClient(String baseUrl, String keyHeader, ApiKey key) {
        // no limit on a whole request: an upload takes as long as it takes; reads and writes have
        // theirs
        this.key = key;
        this.client = Connection.open(baseUrl, keyHeader, key, PATIENCE, Duration.ZERO, 2);
    }

    /// What the service says is kept and shown; a key that it repeats is not.
    String clean(String said) {
        return key.redact(said);
    }

    FilesClient files() {
        return new FilesClient(client);
    }

    /// The day a model stops answering; empty where the service names none.
    Optional<LocalDate> shutdown(String model) {
        return Answers.to(() -> client.models().list()).response().data().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .flatMap(one -> one._shutdownDate().asKnown());
    }

    /// Throws where this key may not see the jobs.
    void seesJobs() {
        JobListParams one = JobListParams.builder().limit(1).build();
        Answers.to(() -> client.fineTuning().jobs().list(one));
    }

    /// The files that jobs were made from, whoever made them.
    Set<String> filesOfJobs() {
        Set<String> used = new HashSet<>();
        for (FineTuningJob job : jobs()) {
            job._trainingFile().asKnown().ifPresent(used::add);
            job._validationFile().asKnown().ifPresent(used::add);
        }
        return used;
    }

    /// Never sent twice: a second try could start a second paid job.
    FineTuningJob create(JobOrder order, String training, String validation) {
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
        OpenAIClient once = client.withOptions(options -> options.maxRetries(0));
        return Answers.to(() ->
                once.fineTuning().jobs().create(job.build(), RequestOptions.builder().build()));
    }

    FineTuningJob job(String id) {
        return Answers.to(() -> client.fineTuning().jobs().retrieve(id));
    }

    /// A job made from that file, if the service knows one.
    Optional<FineTuningJob> jobOf(String trainingFile) {
        return jobs().stream()
                .filter(job ->
                        job._trainingFile().asKnown().filter(trainingFile::equals).isPresent())
                .findFirst();
    }

    private List<FineTuningJob> jobs() {
        return Answers.pages(
                () -> client.fineTuning().jobs().list(),
                page -> page.response().data(),
                JobListPage::nextPage,
                _ -> false);
    }

    void cancel(String id) {
        client.fineTuning().jobs().cancel(id);
    }

    void pause(String id) {
        client.fineTuning().jobs().pause(id);
    }

    void resume(String id) {
        client.fineTuning().jobs().resume(id);
    }

    /// Events not yet known, newest first as the service sends them.
    List<FineTuningJobEvent> events(String id, Set<String> known) {
        return Answers.pages(
                () -> client.fineTuning().jobs().listEvents(id),
                page -> page.response().data(),
                JobListEventsPage::nextPage,
                event -> known.contains(event.id()));
    }

    List<Checkpoint> checkpoints(String id) {
        return Answers.to(() -> client.fineTuning().jobs().checkpoints().list(id))
                .response()
                .data()
                .stream()
                .map(checkpoint ->
                        new Checkpoint(
                                checkpoint.id(),
                                checkpoint.fineTunedModelCheckpoint(),
                                metrics(checkpoint)))
                .toList();
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
