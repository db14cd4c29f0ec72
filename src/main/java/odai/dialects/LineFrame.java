package odai.dialects;

/// What all lines of an export have in common.
///
/// @param systemText may be empty
/// @param detail how closely the model looks at pictures (`auto`, `low`, `high`), or empty to leave
///   it to the trainer
public record LineFrame(String systemText, String detail) {}
