package odai.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A job as its service describes it, whoever ordered it. Only the id is always there; what the
/// service does not say is empty.
///
/// @param status the service's own word
/// @param created by the service's clock, which may differ from ours by hours
/// @param estimatedFinish when the service expects it to end
/// @param trainingFile the service's id
/// @param validationFile the service's id
/// @param tunedModel the name that the result answers by
/// @param epochs what the service made of "auto", once it knows
/// @param resultFiles the service's ids of the files of metrics
public record RemoteJob(
        String id,
        String status,
        String model,
        Optional<Instant> created,
        Optional<Instant> finished,
        Optional<Instant> estimatedFinish,
        String trainingFile,
        String validationFile,
        String tunedModel,
        OptionalLong trainedTokens,
        OptionalInt epochs,
        Optional<RemoteError> error,
        List<String> resultFiles) {
    public RemoteJob {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a job without an id");
        }
        resultFiles = List.copyOf(resultFiles);
    }

    /// One of which only this is known.
    public RemoteJob(String id, String status, String model, String trainingFile) {
        this(
                id,
                status,
                model,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                trainingFile,
                "",
                "",
                OptionalLong.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of());
    }
}
