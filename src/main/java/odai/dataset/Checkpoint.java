package odai.dataset;

/// A model kept from part of the way.
///
/// @param id the target's id of the checkpoint
/// @param model the name it answers by
/// @param metrics what was measured at its step
public record Checkpoint(String id, String model, CurvePoint metrics) {
    public int step() {
        return metrics.step();
    }
}
