CREATE TABLE upload (
  job_id    INTEGER NOT NULL REFERENCES job (id),
  name      TEXT    NOT NULL,
  sha256    TEXT    NOT NULL,
  upload_id TEXT    NOT NULL,
  PRIMARY KEY (job_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE upload_part (
  job_id  INTEGER NOT NULL,
  name    TEXT    NOT NULL,
  start   INTEGER NOT NULL,
  part_id TEXT    NOT NULL,
  sha256  TEXT    NOT NULL,
  PRIMARY KEY (job_id, name, start),
  FOREIGN KEY (job_id, name) REFERENCES upload (job_id, name) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
