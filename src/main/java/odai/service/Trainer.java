package odai.service;

import odai.targets.Target;

/// A way to have models trained: knows the services that it can speak to, and opens them. A new one
/// is one class that implements this and `FineTuningService`, and a line in the list of trainers.
public interface Trainer {
    /// Whether it speaks to that target's service.
    boolean serves(Target target);

    /// Takes half a second the first time: never on the FX thread. Nothing is sent yet.
    ///
    /// @param rest between the pages of a list, and between tries of one
    /// @throws ServiceFailure.InvalidKey for a key that no service can have given out
    FineTuningService open(Target target, String baseUrl, ApiKey key, Pause rest);
}
