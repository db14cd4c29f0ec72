package odai.service;

import java.util.List;
import odai.targets.Target;

/// The trainers there are; the first that serves a target is taken.
public record Trainers(List<Trainer> all) {
    public Trainers {
        all = List.copyOf(all);
    }

    public static Trainers of(List<Trainer> all) {
        return new Trainers(all);
    }

    /// @throws ServiceFailure.InvalidKey for a key that no service can have given out
    public FineTuningService open(Target target, String baseUrl, ApiKey key) {
        return open(target, baseUrl, key, Pause.REAL);
    }

    /// @param rest between the pages of a list, and between tries of one
    public FineTuningService open(Target target, String baseUrl, ApiKey key, Pause rest) {
        return all.stream()
                .filter(trainer -> trainer.serves(target))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody serves " + target.id()))
                .open(target, baseUrl, key, rest);
    }
}
