package odai.service;

/// What one model is asked.
///
/// @param picture as a data URL; empty for none
/// @param detail how closely the model looks at it; empty to leave it to the service
public record ChatQuestion(
        String model, String system, String odai, String picture, String detail) {}
