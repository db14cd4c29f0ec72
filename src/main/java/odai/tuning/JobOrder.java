package odai.tuning;

import java.util.regex.Pattern;
import odai.targets.Target;

/// What the curator orders.
///
/// @param baseUrl of the service; the practice server's while it runs
/// @param epochs 0 for auto
/// @param seed 0 … 2147483647
public record JobOrder(
        Target target, String baseUrl, String model, int epochs, long seed, String suffix) {
    private static final Pattern LOOPBACK =
            Pattern.compile("http://(127\\.0\\.0\\.1|localhost|\\[::1])[:/]");

    public JobOrder {
        if (epochs < 0 || seed < 0) {
            throw new IllegalArgumentException("epochs " + epochs + ", seed " + seed);
        }
    }

    /// A service that only the person knows, on this machine, may want no key.
    boolean needsKey() {
        boolean own = target.baseUrl().isEmpty() && LOOPBACK.matcher(baseUrl).lookingAt();
        return !target.simulation() && !own;
    }
}
