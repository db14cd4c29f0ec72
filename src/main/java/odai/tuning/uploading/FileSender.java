package odai.tuning.uploading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.catalog.UploadStore;
import odai.exporting.Manifest;
import odai.service.RetryPolicy;
import odai.service.ServiceFailure;
import odai.service.TrainingFiles;
import odai.targets.Target;
import odai.work.Progress;

/// Sends one exported file, whole or in parts as the target takes it, and again where the line
/// broke.
public final class FileSender {
    private static final Logger LOG = Logger.getLogger(FileSender.class.getName());

    private final TrainingFiles service;
    private final UploadStore notes;
    private final RetryPolicy retryPolicy;
    private final Target.Limits limits;

    public FileSender(
            TrainingFiles service,
            UploadStore notes,
            RetryPolicy retryPolicy,
            Target.Limits limits) {
        this.service = service;
        this.notes = notes;
        this.retryPolicy = retryPolicy;
        this.limits = limits;
    }

    /// What the service is to call it: a name that tells the submission it is for, so that it is
    /// found again when the answer was lost, and told from other people's files.
    ///
    /// @param export the export's folder
    static String name(Path export, Manifest.FileEntry entry) {
        return prefix(export) + entry.name();
    }

    /// What the names of all files of an export begin with.
    public static String prefix(Path export) {
        return "odai-" + export.getFileName() + "-";
    }

    /// @param before whether it may have been sent by a program that has ended
    /// @return the service's id of the file
    public String send(
            long job, Path folder, Manifest.FileEntry entry, boolean before, Progress progress)
            throws IOException {
        Path file = folder.resolve(entry.name());
        String name = name(folder, entry);
        if (entry.bytes() > limits.fileBytes()) {
            return new PartsUpload(service, notes, retryPolicy, limits.partBytes())
                    .send(job, file, entry, name, progress);
        }
        AtomicBoolean look = new AtomicBoolean(before);
        return retryPolicy.run(
                progress,
                () -> {
                    Optional<String> there =
                            look.getAndSet(true)
                                    ? service.find(name, entry.bytes())
                                    : Optional.empty();
                    return there.isPresent() ? there.get() : service.send(file, name, progress);
                });
    }

    /// The file has arrived and its id is kept.
    public void done(long job, Manifest.FileEntry entry) {
        notes.forget(job, entry.name());
    }

    /// The person wants no more of it: what has arrived of it is given up at the service, if it can
    /// be reached; it expires in any case.
    public void giveUp(long job, Manifest.FileEntry entry) {
        notes.of(job, entry.name())
                .ifPresent(upload -> {
                    notes.forget(job, entry.name());
                    try {
                        service.cancelUpload(upload.uploadId());
                    } catch (ServiceFailure e) {
                        LOG.log(Level.FINE, "left to expire", e);
                    }
                });
    }
}
