package odai.dataset;

import java.time.Instant;

/// One thing the target said while a job ran, word for word.
///
/// @param id the target's; events are kept once per id
/// @param type such as `message`, `metrics`, or one this version does not know
public record JobEvent(String id, Instant at, String level, String type, String message) {}
