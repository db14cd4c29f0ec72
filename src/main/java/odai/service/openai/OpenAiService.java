package odai.service.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.models.finetuning.jobs.JobCreateParams;
import com.openai.models.finetuning.jobs.JobListEventsParams;
import com.openai.models.finetuning.jobs.JobListParams;
import com.openai.models.finetuning.jobs.checkpoints.CheckpointListParams;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import com.openai.models.finetuning.methods.SupervisedMethod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import odai.service.ApiKey;
import odai.service.Capability;
import odai.service.FineTuningService;
import odai.service.JobSpec;
import odai.service.PageReader;
import odai.service.PagedList;
import odai.service.Pause;
import odai.service.RemoteCheckpoint;
import odai.service.RemoteEvent;
import odai.service.RemoteJob;
import odai.service.TrainingFiles;

/// OpenAI, and Azure, which speaks the same protocol, by the official client. Built off the FX
/// thread: the client takes half a second to load.
// OpenAiCall closes every answer
@SuppressWarnings("MustBeClosed")
public final class OpenAiService implements FineTuningService {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CREATE = Duration.ofSeconds(90);
    private static final long PAGE = 100;

    private final OpenAIClient client;
    private final RepeatedCall tries;
    private final PageReader pages;
    private final OpenAiAnswers answers;

    /// @param keyHeader the header the key goes into; Azure has its own
    /// @param key a placeholder goes out where the target needs none
    public OpenAiService(String baseUrl, String keyHeader, ApiKey key) {
        this(baseUrl, keyHeader, key, Pause.REAL);
    }

    /// @param rest between the pages of a list, and between tries of one
    public OpenAiService(String baseUrl, String keyHeader, ApiKey key, Pause rest) {
        // no limit on a whole request: an upload takes as long as it takes; reads and writes have
        // theirs
        this.client = OpenAiConnection.open(baseUrl, keyHeader, key, PATIENCE, Duration.ZERO);
        this.tries = new RepeatedCall(rest);
        this.pages = new PageReader(rest);
        this.answers = new OpenAiAnswers(key);
    }

    @Override
    public Set<Capability> can() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public TrainingFiles files() {
        return new OpenAiFiles(client, pages, tries, answers);
    }

    /// From the list of models, which the service gives all at once.
    @Override
    public Optional<LocalDate> shutdown(String model) {
        JsonNode models = tries.json(() -> client.models().withRawResponse().list());
        for (JsonNode one : models.path("data")) {
            if (JsonFields.text(one, "id").equals(model)) {
                return JsonFields.date(one, "shutdown_date");
            }
        }
        return Optional.empty();
    }

    @Override
    public void checkAccess() {
        JobListParams one = JobListParams.builder().limit(1).build();
        tries.json(() -> client.fineTuning().jobs().withRawResponse().list(one));
    }

    @Override
    public RemoteJob create(JobSpec wanted) {
        JobCreateParams job = params(wanted);
        Timeout timeout =
                Timeout.builder()
                        .connect(PATIENCE)
                        .read(PATIENCE)
                        .write(PATIENCE)
                        .request(CREATE)
                        .build();
        RequestOptions options = RequestOptions.builder().timeout(timeout).build();
        return answers.job(
                OpenAiCall.json(
                        () -> client.fineTuning().jobs().withRawResponse().create(job, options)));
    }

    private static JobCreateParams params(JobSpec wanted) {
        SupervisedHyperparameters.Builder parameters = SupervisedHyperparameters.builder();
        if (wanted.epochs() > 0) {
            parameters.nEpochs(wanted.epochs());
        }
        JobCreateParams.Builder job =
                JobCreateParams.builder()
                        .model(wanted.model())
                        .trainingFile(wanted.trainingFile())
                        .seed(wanted.seed())
                        .method(
                                JobCreateParams.Method.builder()
                                        .type(JobCreateParams.Method.Type.SUPERVISED)
                                        .supervised(
                                                SupervisedMethod.builder()
                                                        .hyperparameters(parameters.build())
                                                        .build())
                                        .build());
        if (!wanted.validationFile().isEmpty()) {
            job.validationFile(wanted.validationFile());
        }
        if (!wanted.suffix().isEmpty()) {
            job.suffix(wanted.suffix());
        }
        return job.build();
    }

    @Override
    public Duration createTimeout() {
        return CREATE;
    }

    @Override
    public RemoteJob job(String id) {
        return answers.job(
                tries.json(() -> client.fineTuning().jobs().withRawResponse().retrieve(id)));
    }

    @Override
    public PagedList<RemoteJob> jobs() {
        return pages.read(
                after -> {
                    JobListParams.Builder wanted = JobListParams.builder().limit(PAGE);
                    if (!after.isEmpty()) {
                        wanted.after(after);
                    }
                    JobListParams page = wanted.build();
                    return answers.page(
                            OpenAiCall.json(
                                    () -> client.fineTuning().jobs().withRawResponse().list(page)),
                            answers::job);
                },
                RemoteJob::id);
    }

    @Override
    public void cancel(String id) {
        tries.run(() -> client.fineTuning().jobs().withRawResponse().cancel(id).close());
    }

    @Override
    public void pause(String id) {
        tries.run(() -> client.fineTuning().jobs().withRawResponse().pause(id).close());
    }

    @Override
    public void resume(String id) {
        tries.run(() -> client.fineTuning().jobs().withRawResponse().resume(id).close());
    }

    @Override
    public PagedList<RemoteEvent> events(String id, Set<String> known) {
        return pages.read(
                after -> {
                    JobListEventsParams.Builder wanted = JobListEventsParams.builder().limit(PAGE);
                    if (!after.isEmpty()) {
                        wanted.after(after);
                    }
                    JobListEventsParams page = wanted.build();
                    return answers.page(
                            OpenAiCall.json(() ->
                                    client.fineTuning()
                                            .jobs()
                                            .withRawResponse()
                                            .listEvents(id, page)),
                            answers::event);
                },
                RemoteEvent::id,
                event -> known.contains(event.id()));
    }

    @Override
    public PagedList<RemoteCheckpoint> checkpoints(String id) {
        return pages.read(
                after -> {
                    CheckpointListParams.Builder wanted =
                            CheckpointListParams.builder().limit(PAGE);
                    if (!after.isEmpty()) {
                        wanted.after(after);
                    }
                    CheckpointListParams page = wanted.build();
                    return answers.page(
                            OpenAiCall.json(() ->
                                    client.fineTuning()
                                            .jobs()
                                            .checkpoints()
                                            .withRawResponse()
                                            .list(id, page)),
                            answers::checkpoint);
                },
                RemoteCheckpoint::id);
    }

    @Override
    public void close() {
        client.close();
    }
}
