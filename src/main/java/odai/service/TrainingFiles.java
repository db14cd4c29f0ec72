package odai.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import odai.work.Progress;

/// A service's files: sent whole or in parts, listed, deleted. What reads a stream is never sent
/// again by itself: the stream is used up.
public interface TrainingFiles {
    /// @param name what the service is to call it
    /// @param progress told the bytes of the file
    /// @return the service's id of the file
    /// @throws IOException where the file cannot be read
    String send(Path file, String name, Progress progress) throws IOException;

    /// All files for training; none where the service has no list of them.
    PagedList<RemoteFile> all();

    /// A file of that name and size, should it be there after all. One that is missed because the
    /// list does not end is only sent again.
    default Optional<String> find(String name, long bytes) {
        return all().items().stream()
                .filter(file -> file.name().equals(name) && file.bytes() == bytes)
                .map(RemoteFile::id)
                .findFirst();
    }

    /// A file's content as a whole: for those that are small.
    ///
    /// @throws ServiceFailure.NoResponse where it breaks off or is no small file
    byte[] content(String id);

    /// @throws ServiceFailure.ErrorResponse with the status 404 where it is gone already
    void delete(String id);

    /// Announces a file that comes in parts.
    ///
    /// @return the service's id of the upload
    String begin(String name, long bytes);

    /// @return the service's id of the part
    String part(String upload, InputStream data);

    /// @param parts in their order
    /// @param md5 of the whole file, hexadecimal, for the service to check
    /// @return the service's id of the file; empty where it keeps that to itself
    Optional<String> complete(String upload, List<String> parts, String md5);

    /// What has arrived of an upload is given up.
    void cancelUpload(String upload);
}
