package odai.tuning;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.jobs.JobListParams;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import com.openai.models.finetuning.methods.SupervisedMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import odai.dataset.Checkpoint;

/// What the app asks of a service, by its official client. Built off the FX thread: the client
/// takes half a second to load.
final class TuningClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OpenAIClient client;

    /// @param keyHeader the header the key goes into; Azure has its own
    /// @param key a placeholder goes out where the target needs none
    TuningClient(String baseUrl, String keyHeader, ApiKey key) {
        // no limit on a whole request: an upload takes as long as it takes; reads and writes have
        // theirs
        this.client = Connection.open(baseUrl, keyHeader, key, PATIENCE, Duration.ZERO, 2);
    }

    FilesClient files() {
        return new FilesClient(client);
    }

    /// The day a model stops answering; empty where the service names none.
    Optional<LocalDate> shutdown(String model) {
        return client.models().list().data().stream()
                .filter(one -> one.id().equals(model))
                .findFirst()
                .flatMap(one -> one._shutdownDate().asKnown());
    }

    /// Throws where this key may not see the jobs.
    void seesJobs() {
        client.fineTuning().jobs().list(JobListParams.builder().limit(1).build());
    }

    /// The files that jobs were made from, whoever made them.
    Set<String> filesOfJobs() {
        Set<String> used = new HashSet<>();
        for (FineTuningJob job : client.fineTuning().jobs().list().autoPager()) {
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
        return client.withOptions(options -> options.maxRetries(0))
                .fineTuning()
                .jobs()
                .create(job.build(), RequestOptions.builder().build());
    }

    FineTuningJob job(String id) {
        return client.fineTuning().jobs().retrieve(id);
    }

    /// A job made from that file, if the service knows one.
    Optional<FineTuningJob> jobOf(String trainingFile) {
        for (FineTuningJob job : client.fineTuning().jobs().list().autoPager()) {
            if (job.trainingFile().equals(trainingFile)) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
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
        List<FineTuningJobEvent> fresh = new ArrayList<>();
        for (FineTuningJobEvent event : client.fineTuning().jobs().listEvents(id).autoPager()) {
            if (known.contains(event.id())) {
                break;
            }
            fresh.add(event);
        }
        return fresh;
    }

    List<Checkpoint> checkpoints(String id) {
        return client.fineTuning().jobs().checkpoints().list(id).data().stream()
                .map(checkpoint ->
                        new Checkpoint(
                                checkpoint.id(),
                                checkpoint.fineTunedModelCheckpoint(),
                                (int) checkpoint.stepNumber(),
                                checkpoint.metrics().trainLoss().orElse(null),
                                checkpoint.metrics().validLoss().orElse(null),
                                checkpoint.metrics().fullValidLoss().orElse(null)))
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
