package odai.service.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import odai.dataset.CurvePoint;
import odai.service.ApiKey;
import odai.service.ListPage;
import odai.service.RemoteCheckpoint;
import odai.service.RemoteError;
import odai.service.RemoteEvent;
import odai.service.RemoteFile;
import odai.service.RemoteJob;
import odai.service.ServiceFailure;

/// The service's answers as the port's records. Only an id has to be there.
///
/// @param key is taken out of what the service says, should it repeat it
record OpenAiAnswers(ApiKey key) {
    private static final int STEP_UNKNOWN = 0;

    /// @throws ServiceFailure.MalformedResponse where it has no id
    RemoteJob job(JsonNode job) {
        return new RemoteJob(
                id(job),
                JsonFields.text(job, "status"),
                JsonFields.text(job, "model"),
                JsonFields.instant(job, "created_at"),
                JsonFields.instant(job, "finished_at"),
                JsonFields.instant(job, "estimated_finish"),
                JsonFields.text(job, "training_file"),
                JsonFields.text(job, "validation_file"),
                JsonFields.text(job, "fine_tuned_model"),
                JsonFields.number(job, "trained_tokens"),
                epochs(job),
                error(job.path("error")),
                JsonFields.texts(job, "result_files"));
    }

    /// It is said in either of two places, and as "auto" until the service knows.
    private static OptionalInt epochs(JsonNode job) {
        JsonNode parameters = job.path("method").path("supervised").path("hyperparameters");
        OptionalLong epochs = JsonFields.number(parameters, "n_epochs");
        OptionalLong told =
                epochs.isPresent()
                        ? epochs
                        : JsonFields.number(job.path("hyperparameters"), "n_epochs");
        // Azure says -1 for "auto"
        return told.isPresent() && told.getAsLong() > 0 && told.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) told.getAsLong())
                : OptionalInt.empty();
    }

    /// An object that says nothing is no error: a job that is well has one.
    private Optional<RemoteError> error(JsonNode error) {
        RemoteError said =
                new RemoteError(
                        key.redact(JsonFields.text(error, "message")),
                        JsonFields.text(error, "code"),
                        JsonFields.text(error, "param"));
        return said.equals(new RemoteError("", "", "")) ? Optional.empty() : Optional.of(said);
    }

    RemoteEvent event(JsonNode event) {
        return new RemoteEvent(
                id(event),
                JsonFields.instant(event, "created_at"),
                JsonFields.text(event, "level"),
                JsonFields.text(event, "type"),
                key.redact(JsonFields.text(event, "message")),
                metrics(event.path("data")));
    }

    private static Optional<CurvePoint> metrics(JsonNode data) {
        OptionalLong step = JsonFields.number(data, "step");
        return step.isPresent() ? Optional.of(point(step(step), data)) : Optional.empty();
    }

    RemoteCheckpoint checkpoint(JsonNode checkpoint) {
        OptionalLong step = JsonFields.number(checkpoint, "step_number");
        return new RemoteCheckpoint(
                id(checkpoint),
                JsonFields.text(checkpoint, "fine_tuned_model_checkpoint"),
                point(step(step), checkpoint.path("metrics")));
    }

    private static int step(OptionalLong said) {
        return (int) Math.clamp(said.orElse(STEP_UNKNOWN), 0, Integer.MAX_VALUE);
    }

    private static CurvePoint point(int step, JsonNode metrics) {
        return new CurvePoint(
                step,
                JsonFields.decimal(metrics, "train_loss"),
                JsonFields.decimal(metrics, "valid_loss"),
                JsonFields.decimal(metrics, "full_valid_loss"),
                JsonFields.decimal(metrics, "train_mean_token_accuracy"),
                JsonFields.decimal(metrics, "valid_mean_token_accuracy"),
                JsonFields.decimal(metrics, "full_valid_mean_token_accuracy"));
    }

    RemoteFile file(JsonNode file) {
        return new RemoteFile(
                id(file),
                JsonFields.text(file, "filename"),
                JsonFields.number(file, "bytes").orElse(0));
    }

    /// @throws ServiceFailure.MalformedResponse for a list without its entries: it is not empty
    <T> ListPage<T> page(JsonNode list, Function<JsonNode, T> entry) {
        JsonNode data = list.path("data");
        if (!data.isArray()) {
            throw new ServiceFailure.MalformedResponse("a list without entries", null);
        }
        List<T> items = new ArrayList<>();
        String last = "";
        for (JsonNode one : data) {
            if (!JsonFields.text(one, "id").isBlank()) {
                items.add(entry.apply(one));
                last = JsonFields.text(one, "id");
            }
        }
        return new ListPage<>(
                items, list.path("has_more").asBoolean(false), last, data.size() - items.size());
    }

    /// The id of what an answer is about.
    ///
    /// @throws ServiceFailure.MalformedResponse where there is none
    static String id(JsonNode answer) {
        String id = JsonFields.text(answer, "id");
        if (id.isBlank()) {
            throw new ServiceFailure.MalformedResponse("an answer without an id", null);
        }
        return id;
    }
}
