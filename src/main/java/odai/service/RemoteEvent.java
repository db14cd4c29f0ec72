package odai.service;

import java.time.Instant;
import java.util.Optional;
import odai.dataset.CurvePoint;

/// One thing that a service said while a job ran. Only the id is always there.
///
/// @param at by the service's clock
/// @param level the service's own word, such as `warn`; may be empty
/// @param type the service's own word, such as `metrics`; may be empty
/// @param message may be empty
/// @param metrics of the step it tells of
public record RemoteEvent(
        String id,
        Optional<Instant> at,
        String level,
        String type,
        String message,
        Optional<CurvePoint> metrics) {
    public RemoteEvent {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an event without an id");
        }
    }
}
