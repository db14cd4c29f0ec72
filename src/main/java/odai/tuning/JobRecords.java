package odai.tuning;

import com.openai.models.finetuning.jobs.FineTuningJob;
import com.openai.models.finetuning.jobs.FineTuningJobEvent;
import com.openai.models.finetuning.methods.SupervisedHyperparameters;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import odai.dataset.CurvePoint;
import odai.dataset.JobEvent;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.dataset.Split;
import org.jspecify.annotations.Nullable;

/// The service's answers as our records. Tolerant: what is absent, null or unknown is never a
/// reason to stop following.
public final class JobRecords {
    private JobRecords() {}

    /// Of a status that nobody knows here, the message keeps the service's own word. What was said
    /// of an earlier stage goes once the job has moved on.
    ///
    /// @param clean takes the key out, should the service repeat it
    public static JobRecord merge(JobRecord ours, FineTuningJob theirs, UnaryOperator<String> clean) {
        String status = theirs._status().asKnown().map(FineTuningJob.Status::asString).orElse("");
        JobState state = state(status);
        String message =
                theirs._error()
                        .asKnown()
                        .flatMap(error -> error._message().asKnown())
                        .map(clean)
                        .orElseGet(() -> silent(ours, state, status));
        return new JobDraft(ours)
                .state(state)
                .remote(
                        theirs.id(),
                        theirs.fineTunedModel().orElse(null),
                        theirs.trainedTokens().orElse(null))
                .message(message)
                .epochs(epochs(theirs).orElse(ours.epochs()))
                .finished(state.ended() ? finished(theirs) : null)
                .record();
    }

    private static String silent(JobRecord ours, JobState state, String status) {
        if (state == JobState.UNKNOWN) {
            return status;
        }
        return state == ours.state() ? ours.message() : "";
    }

    /// What the service made of "auto"; it says so in either of two places, once it knows.
    private static Optional<Integer> epochs(FineTuningJob job) {
        return job._method()
                .asKnown()
                .flatMap(method -> method._supervised().asKnown())
                .flatMap(supervised -> supervised._hyperparameters().asKnown())
                .flatMap(parameters -> parameters._nEpochs().asKnown())
                .flatMap(SupervisedHyperparameters.NEpochs::integer)
                .or(() ->
                        job._hyperparameters()
                                .asKnown()
                                .flatMap(parameters -> parameters._nEpochs().asKnown())
                                .flatMap(FineTuningJob.Hyperparameters.NEpochs::integer))
                .map(Long::intValue);
    }

    private static Instant finished(FineTuningJob job) {
        return job.finishedAt().map(Instant::ofEpochSecond).orElseGet(Instant::now);
    }

    /// The file that the service's error points at, where it points at one.
    static Optional<Split> blamed(FineTuningJob job) {
        return job._error()
                .asKnown()
                .flatMap(error -> error._param().asKnown())
                .flatMap(ServiceMessages::file);
    }

    static JobRecord with(JobRecord job, JobState state, String message) {
        return new JobDraft(job)
                .state(state)
                .message(message)
                .finished(state.ended() ? Instant.now() : job.finished())
                .record();
    }

    static JobState state(String wire) {
        for (JobState state : JobState.values()) {
            if (state.wire().equals(wire)) {
                return state;
            }
        }
        return JobState.UNKNOWN;
    }

    /// @param clean takes the key out, should the service repeat it
    static JobEvent event(FineTuningJobEvent event, UnaryOperator<String> clean) {
        return new JobEvent(
                event.id(),
                Instant.ofEpochSecond(event.createdAt()),
                event._level()
                        .asKnown()
                        .map(FineTuningJobEvent.Level::asString)
                        .orElse("info")
                        .toLowerCase(Locale.ROOT),
                event._type().asKnown().map(FineTuningJobEvent.Type::asString).orElse("message"),
                clean.apply(event.message()));
    }

    /// The metrics of an event, or null where it carries none.
    static @Nullable public CurvePoint point(FineTuningJobEvent event) {
        // what is not there cannot be converted
        Map<?, ?> data = event._data().isMissing() ? null : event._data().convert(Map.class);
        Double step = data == null ? null : number(data, "step");
        return data == null || step == null
                ? null
                : new CurvePoint(
                        step.intValue(),
                        number(data, "train_loss"),
                        number(data, "valid_loss"),
                        number(data, "full_valid_loss"),
                        number(data, "train_mean_token_accuracy"),
                        number(data, "valid_mean_token_accuracy"),
                        number(data, "full_valid_mean_token_accuracy"));
    }

    private static @Nullable Double number(Map<?, ?> data, String name) {
        return data.get(name) instanceof Number number ? number.doubleValue() : null;
    }
}
