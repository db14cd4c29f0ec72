package odai.tuning;

import java.util.Collection;

/// A file that lies at a service.
///
/// @param id the service's
public record ServiceFile(String id, String name, long bytes) {
    /// Of all of them together.
    public static long bytes(Collection<ServiceFile> files) {
        return files.stream().mapToLong(ServiceFile::bytes).sum();
    }
}
