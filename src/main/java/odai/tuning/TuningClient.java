package odai.tuning;

import com.openai.client.OpenAIClient;
import com.openai.core.MultipartField;
import com.openai.core.RequestOptions;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FilePurpose;
import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import com.openai.models.finetuning.methods.SupervisedMethod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import odai.dataset.Checkpoint;
import odai.work.Progress;

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

    /// @return the service's id of the file
    String upload(Path file, Progress progress) throws IOException {
        try (InputStream in =
                new CountingStream(Files.newInputStream(file), Files.size(file), progress)) {
            MultipartField<InputStream> part =
                    MultipartField.<InputStream>builder()
                            .value(in)
                            .filename(String.valueOf(file.getFileName()))
                            .contentType("application/jsonl")
                            .build();
            return client.files()
                    .create(
                            FileCreateParams.builder()
                                    .purpose(FilePurpose.FINE_TUNE)
                                    .file(part)
                                    .build())
                    .id();
        }
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
