package odai.preflight;

import odai.dataset.Inclusion;
import odai.targets.Target;

/// A job as it is about to be ordered; its values may still be wrong.
///
/// @param baseUrl of the service
/// @param epochs 0 for auto
/// @param inclusion which examples are sent
public record OrderDraft(
        Target target,
        String baseUrl,
        String model,
        int epochs,
        long seed,
        String suffix,
        Inclusion inclusion) {}
