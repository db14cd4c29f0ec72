package odai.tuning;

/// A file that lies at a service.
///
/// @param id the service's
public record ServiceFile(String id, String name, long bytes) {}
