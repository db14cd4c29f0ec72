package odai.dataset;

import org.jspecify.annotations.Nullable;

/// Training metrics at one step, from 1; absent where the target did not measure. Losses in nats
/// per token, accuracies 0 … 1.
public record CurvePoint(
        int step,
        @Nullable Double trainLoss,
        @Nullable Double validLoss,
        @Nullable Double fullValidLoss,
        @Nullable Double trainAccuracy,
        @Nullable Double validAccuracy) {}
