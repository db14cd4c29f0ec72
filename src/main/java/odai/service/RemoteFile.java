package odai.service;

import java.util.Collection;

/// A file that lies at a service.
///
/// @param id the service's
public record RemoteFile(String id, String name, long bytes) {
    /// Of all of them together.
    public static long bytes(Collection<RemoteFile> files) {
        return files.stream().mapToLong(RemoteFile::bytes).sum();
    }
}
