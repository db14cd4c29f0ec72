package odai.advising;

import odai.targets.Target;

/// What the curator wants to have asked, and of whom.
///
/// @param baseUrl of the service; the practice server's while it runs
/// @param texts whether the moderation endpoint is asked about the texts
/// @param pictures whether it is asked about the pictures
/// @param visionModel asked about the doubtful pictures; empty to ask none
public record AdviceOrder(
        Target target, String baseUrl, boolean texts, boolean pictures, String visionModel) {

    boolean moderates() {
        return texts || pictures;
    }

    boolean asksModel() {
        return !visionModel.isEmpty();
    }

    /// The same at another address.
    public AdviceOrder at(String address) {
        return new AdviceOrder(target, address, texts, pictures, visionModel);
    }
}
