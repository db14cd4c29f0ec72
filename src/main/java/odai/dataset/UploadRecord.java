package odai.dataset;

import java.util.List;

/// A large file on its way to a service, as far as it has come: what it takes to go on after a
/// broken line or a restart.
///
/// @param job our id of the job it is for
/// @param name of the file, such as `train.jsonl`
/// @param sha256 of the whole file: another file of that name is another upload
/// @param uploadId the service's
/// @param parts those that have arrived, by where they start
public record UploadRecord(
        long job, String name, String sha256, String uploadId, List<UploadedPart> parts) {
    public UploadRecord {
        parts = List.copyOf(parts);
    }

    /// @param start first byte, from 0
    /// @param id the service's
    /// @param sha256 of what was sent
    public record UploadedPart(long start, String id, String sha256) {
        public UploadedPart {
            if (start < 0) {
                throw new IllegalArgumentException("start " + start);
            }
        }
    }
}
