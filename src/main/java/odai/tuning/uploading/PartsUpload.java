package odai.tuning.uploading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import odai.catalog.UploadStore;
import odai.dataset.UploadRecord;
import odai.exporting.Manifest;
import odai.service.CountingStream;
import odai.service.RetryPolicy;
import odai.service.ServiceFailure;
import odai.service.TrainingFiles;
import odai.work.Progress;

/// A file too large to be sent whole: part by part, each noted when it has arrived, so that a
/// broken line or a killed program costs one part at most. Whether the service still takes parts is
/// only found out by asking: no clock of ours is trusted.
final class PartsUpload {
    private static final Logger LOG = Logger.getLogger(PartsUpload.class.getName());

    /// What an upload that has expired, or that nobody knows any more, is answered with.
    private static final Set<Integer> VOID = Set.of(400, 404, 409, 410);

    private final TrainingFiles service;
    private final UploadStore notes;
    private final RetryPolicy retryPolicy;
    private final long partBytes;

    PartsUpload(TrainingFiles service, UploadStore notes, RetryPolicy retryPolicy, long partBytes) {
        this.service = service;
        this.notes = notes;
        this.retryPolicy = retryPolicy;
        this.partBytes = partBytes;
    }

    /// @param name the service is to call it
    /// @return the service's id of the file
    String send(long job, Path file, Manifest.FileEntry entry, String name, Progress progress)
            throws IOException {
        UploadRecord known =
                notes.of(job, entry.name())
                        .filter(it -> it.sha256().equals(entry.sha256()))
                        .orElse(null);
        if (known != null) {
            try {
                return new Run(known, file, entry.bytes(), name, progress).send();
            } catch (ServiceFailure.ErrorResponse e) {
                if (!VOID.contains(e.status())) {
                    throw e;
                }
                LOG.log(Level.INFO, "the upload is void and begins anew", e);
            }
        }
        String id = retryPolicy.run(progress, () -> service.begin(name, entry.bytes()));
        UploadRecord fresh = new UploadRecord(job, entry.name(), entry.sha256(), id, List.of());
        notes.begin(fresh);
        return new Run(fresh, file, entry.bytes(), name, progress).send();
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One way through the parts.
    private final class Run {
        private final UploadRecord upload;
        private final Path file;
        private final long bytes;
        private final String name;
        private final Progress progress;
        private final Map<Long, UploadRecord.UploadedPart> arrived;
        private MessageDigest whole = digest("MD5");

        Run(UploadRecord upload, Path file, long bytes, String name, Progress progress) {
            this.upload = upload;
            this.file = file;
            this.bytes = bytes;
            this.name = name;
            this.progress = progress;
            this.arrived =
                    upload.parts().stream()
                            .collect(
                                    Collectors.toMap(
                                            UploadRecord.UploadedPart::start, Function.identity()));
        }

        String send() throws IOException {
            List<String> ids = new ArrayList<>();
            for (long start = 0; start < bytes; start += partBytes) {
                ids.add(part(start));
            }
            String md5 = HexFormat.of().formatHex(copy(whole).digest());
            try {
                return retryPolicy.run(
                        progress,
                        () ->
                                service.complete(upload.uploadId(), ids, md5)
                                        .or(() -> service.find(name, bytes))
                                        .orElseThrow(
                                                () -> new IOException("a file without an id")));
            } catch (ServiceFailure.ErrorResponse e) {
                // completed before, and the answer lost: then the file is there
                return service.find(name, bytes).orElseThrow(() -> e);
            }
        }

        private String part(long start) throws IOException {
            UploadRecord.UploadedPart known = arrived.get(start);
            if (known != null && unchanged(known)) {
                return known.id();
            }
            UploadRecord.UploadedPart sent = retryPolicy.run(progress, () -> sent(start));
            notes.arrived(upload.job(), upload.name(), sent);
            return sent.id();
        }

        /// Whether that part of the file still is what was sent; then it counts for the whole.
        private boolean unchanged(UploadRecord.UploadedPart uploadedPart) throws IOException {
            MessageDigest after = copy(whole);
            MessageDigest sha256 = digest("SHA-256");
            try (InputStream in = open(uploadedPart.start(), after, sha256)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            boolean same = HexFormat.of().formatHex(sha256.digest()).equals(uploadedPart.sha256());
            whole = same ? after : whole;
            return same;
        }

        private UploadRecord.UploadedPart sent(long start) throws IOException {
            MessageDigest after = copy(whole);
            MessageDigest sha256 = digest("SHA-256");
            try (InputStream in = open(start, after, sha256)) {
                String id = service.part(upload.uploadId(), in);
                whole = after;
                return new UploadRecord.UploadedPart(
                        start, id, HexFormat.of().formatHex(sha256.digest()));
            }
        }

        private InputStream open(long start, MessageDigest one, MessageDigest other)
                throws IOException {
            long length = Math.min(partBytes, bytes - start);
            InputStream region = new FileRegion(file, start, length);
            return new CountingStream(
                    new DigestInputStream(new DigestInputStream(region, one), other),
                    length,
                    from(start));
        }

        private Progress from(long start) {
            return Progress.of(
                    (done, _) -> progress.report(start + done, bytes), progress::stopped);
        }
    }
}
