ALTER TABLE job_curve ADD COLUMN full_valid_accuracy REAL;
ALTER TABLE job_checkpoint ADD COLUMN train_accuracy REAL;
ALTER TABLE job_checkpoint ADD COLUMN valid_accuracy REAL;
ALTER TABLE job_checkpoint ADD COLUMN full_valid_accuracy REAL;

-- Result files as the target gave them: it deletes its own after a while.
CREATE TABLE job_result (
  job_id  INTEGER NOT NULL REFERENCES job (id),
  file_id TEXT    NOT NULL,
  content BLOB    NOT NULL,
  PRIMARY KEY (job_id, file_id)
) STRICT, WITHOUT ROWID;

-- Tokens, and dollars per million of them.
CREATE TABLE job_estimate (
  job_id INTEGER PRIMARY KEY REFERENCES job (id),
  low    INTEGER NOT NULL,
  high   INTEGER NOT NULL,
  epochs INTEGER NOT NULL,
  price  TEXT
) STRICT;
