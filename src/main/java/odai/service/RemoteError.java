package odai.service;

/// Why a service ended a job.
///
/// @param message what is shown; may be empty
/// @param code the service's own; may be empty
/// @param param the part of the order that it means, such as `validation_file`; may be empty
public record RemoteError(String message, String code, String param) {}
