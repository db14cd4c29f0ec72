package odai.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One fine-tuning run as the project remembers it.
///
/// @param id ours, from 1
/// @param state where the submission stands, see `JobState`
/// @param remoteId the target's id of the job; null until it has answered
/// @param epochs number of epochs asked for; 0 for auto
/// @param exportFolder the export that was sent
/// @param trainedTokens billed; null until known
/// @param message the last thing the target said of the job as a whole, such as its error; may be
///   empty
public record JobRecord(
        long id,
        String target,
        String model,
        JobState state,
        @Nullable String remoteId,
        @Nullable String trainingFile,
        @Nullable String validationFile,
        int epochs,
        long seed,
        String suffix,
        String exportFolder,
        int trainingExamples,
        int validationExamples,
        @Nullable String tunedModel,
        @Nullable Long trainedTokens,
        String message,
        Instant created,
        @Nullable Instant finished) {}
