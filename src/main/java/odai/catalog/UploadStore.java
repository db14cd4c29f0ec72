package odai.catalog;

import java.util.List;
import java.util.Optional;
import odai.dataset.UploadRecord;

/// How far uploads in parts have come. A part is on the disk when it is noted.
public final class UploadStore {
    private final Database database;

    UploadStore(Database database) {
        this.database = database;
    }

    public Optional<UploadRecord> of(long job, String name) {
        return Optional.ofNullable(
                database.read(connection -> {
                    List<UploadRecord.UploadedPart> uploadedParts =
                            Sql.list(
                                    connection,
                                    "SELECT * FROM upload_part WHERE job_id = ? AND name = ? ORDER BY start",
                                    row ->
                                            new UploadRecord.UploadedPart(
                                                    row.getLong("start"),
                                                    row.getString("part_id"),
                                                    row.getString("sha256")),
                                    job,
                                    name);
                    return Sql.first(
                            connection,
                            "SELECT * FROM upload WHERE job_id = ? AND name = ?",
                            row ->
                                    new UploadRecord(
                                            job,
                                            name,
                                            row.getString("sha256"),
                                            row.getString("upload_id"),
                                            uploadedParts),
                            job,
                            name);
                }));
    }

    /// A new upload, in the place of any earlier one of that file.
    public void begin(UploadRecord upload) {
        database.run(connection -> {
            Sql.update(
                    connection,
                    "DELETE FROM upload WHERE job_id = ? AND name = ?",
                    upload.job(),
                    upload.name());
            Sql.update(
                    connection,
                    "INSERT INTO upload (job_id, name, sha256, upload_id) VALUES (?, ?, ?, ?)",
                    upload.job(),
                    upload.name(),
                    upload.sha256(),
                    upload.uploadId());
        });
    }

    public void arrived(long job, String name, UploadRecord.UploadedPart uploadedPart) {
        database.run(connection ->
                Sql.update(
                        connection,
                        "INSERT OR REPLACE INTO upload_part (job_id, name, start, part_id, sha256) VALUES (?, ?, ?, ?, ?)",
                        job,
                        name,
                        uploadedPart.start(),
                        uploadedPart.id(),
                        uploadedPart.sha256()));
    }

    /// It is whole, void or unwanted.
    public void forget(long job, String name) {
        database.run(connection ->
                Sql.update(
                        connection, "DELETE FROM upload WHERE job_id = ? AND name = ?", job, name));
    }
}
