package odai.dataset;

import org.jspecify.annotations.Nullable;

/// Training metrics at one step, from 1; absent where the target did not measure, for which
/// services also say -1. Losses in nats per token, accuracies of tokens 0 … 1.
///
/// @param validLoss over the batch of the step
/// @param fullValidLoss over the whole validation file
public record CurvePoint(
        int step,
        @Nullable Double trainLoss,
        @Nullable Double validLoss,
        @Nullable Double fullValidLoss,
        @Nullable Double trainAccuracy,
        @Nullable Double validAccuracy,
        @Nullable Double fullValidAccuracy) {
    public CurvePoint {
        trainLoss = measured(trainLoss);
        validLoss = measured(validLoss);
        fullValidLoss = measured(fullValidLoss);
        trainAccuracy = measured(trainAccuracy);
        validAccuracy = measured(validAccuracy);
        fullValidAccuracy = measured(fullValidAccuracy);
    }

    /// Without an accuracy over the whole validation file, which few targets measure.
    public CurvePoint(
            int step,
            @Nullable Double trainLoss,
            @Nullable Double validLoss,
            @Nullable Double fullValidLoss,
            @Nullable Double trainAccuracy,
            @Nullable Double validAccuracy) {
        this(step, trainLoss, validLoss, fullValidLoss, trainAccuracy, validAccuracy, null);
    }

    /// Validation loss over the whole file, else over the batch.
    public @Nullable Double validation() {
        return fullValidLoss == null ? validLoss : fullValidLoss;
    }

    /// Accuracy over the whole validation file, else over the batch.
    public @Nullable Double validationAccuracy() {
        return fullValidAccuracy == null ? validAccuracy : fullValidAccuracy;
    }

    private static @Nullable Double measured(@Nullable Double value) {
        return value != null && Double.isFinite(value) && value >= 0 ? value : null;
    }
}
