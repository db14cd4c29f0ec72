package odai.service;

import java.time.Duration;
import odai.targets.Target;

/// How often a service is asked: soon after something happened, ever less often while nothing does.
///
/// @param soon after news
/// @param late at most
/// @param slower each time by this factor
public record PollBackoff(Duration soon, Duration late, double slower) {
    /// A simulation is over in seconds, and asking it costs nothing.
    static final PollBackoff SIMULATION =
            new PollBackoff(Duration.ofMillis(200), Duration.ofSeconds(2), 1.4);

    /// Training takes minutes to hours; a step comes every few seconds at best.
    static final PollBackoff SERVICE =
            new PollBackoff(Duration.ofSeconds(3), Duration.ofSeconds(60), 1.5);

    public PollBackoff {
        if (soon.isNegative() || late.compareTo(soon) < 0 || !(slower > 1)) {
            throw new IllegalArgumentException(soon + " " + late + " " + slower);
        }
    }

    public static PollBackoff of(Target target) {
        return target.simulation() ? SIMULATION : SERVICE;
    }

    /// How long to wait after one more answer.
    ///
    /// @param last how long was waited before it; zero for the first time
    /// @param news whether it said anything new; a service that is away says nothing new
    public Duration next(Duration last, boolean news) {
        if (news || last.isZero()) {
            return soon;
        }
        Duration longer = Duration.ofMillis((long) (last.toMillis() * slower));
        return longer.compareTo(late) > 0 ? late : longer;
    }
}
