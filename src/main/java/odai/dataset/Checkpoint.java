package odai.dataset;

import org.jspecify.annotations.Nullable;

/// A model kept from part of the way.
public record Checkpoint(
        String id,
        String model,
        int step,
        @Nullable Double trainLoss,
        @Nullable Double validLoss,
        @Nullable Double fullValidLoss) {}
