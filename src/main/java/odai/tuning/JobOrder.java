package odai.tuning;

import odai.service.ApiKey;
import odai.service.JobSpec;
import odai.targets.Target;

/// What the curator orders.
///
/// @param baseUrl of the service; the practice server's while it runs
/// @param epochs 0 for auto
/// @param seed 0 … 2147483647
public record JobOrder(
        Target target, String baseUrl, String model, int epochs, long seed, String suffix) {
    public JobOrder {
        if (epochs < 0 || seed < 0) {
            throw new IllegalArgumentException("epochs " + epochs + ", seed " + seed);
        }
    }

    /// The same of a service elsewhere.
    public JobOrder at(String address) {
        return new JobOrder(target, address, model, epochs, seed, suffix);
    }

    /// @param training the service's id of the file
    /// @param validation the service's id of the file; empty for none
    public JobSpec spec(String training, String validation) {
        return new JobSpec(model, training, validation, epochs, seed, suffix);
    }

    public boolean needsKey() {
        return ApiKey.needed(target, baseUrl);
    }
}
