CREATE TABLE example (
  id            INTEGER PRIMARY KEY,
  position      INTEGER NOT NULL UNIQUE,
  odai_id       TEXT    NOT NULL UNIQUE,
  type          TEXT    NOT NULL,
  odai          TEXT    NOT NULL,
  original_odai TEXT    NOT NULL,
  path          TEXT    NOT NULL,
  bytes         INTEGER NOT NULL,
  modified      INTEGER NOT NULL,
  sha256        TEXT    NOT NULL,
  format        TEXT    NOT NULL,
  width         INTEGER NOT NULL,
  height        INTEGER NOT NULL,
  orientation   INTEGER NOT NULL,
  origin        TEXT    NOT NULL,
  content_key   TEXT    NOT NULL,
  defects       TEXT    NOT NULL DEFAULT '',
  decision      TEXT    NOT NULL DEFAULT 'undecided',
  confirmed     TEXT    NOT NULL DEFAULT '',
  cleared       TEXT    NOT NULL DEFAULT '',
  refusal       TEXT,
  folded        TEXT    NOT NULL
) STRICT;
CREATE INDEX example_sha256 ON example (sha256);

CREATE TABLE response (
  example_id INTEGER NOT NULL REFERENCES example (id),
  place      INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  original   TEXT,
  score      INTEGER NOT NULL,
  chosen     INTEGER NOT NULL,
  visible    INTEGER NOT NULL,
  PRIMARY KEY (example_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE screened (
  example_id INTEGER NOT NULL REFERENCES example (id),
  screener   TEXT    NOT NULL,
  version    TEXT    NOT NULL,
  sha256     TEXT    NOT NULL,
  PRIMARY KEY (example_id, screener)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id         INTEGER PRIMARY KEY,
  example_id INTEGER NOT NULL REFERENCES example (id),
  screener   TEXT    NOT NULL,
  version    TEXT    NOT NULL,
  kind       TEXT    NOT NULL,
  confidence REAL    NOT NULL,
  x          REAL,
  y          REAL,
  width      REAL,
  height     REAL,
  detail     TEXT    NOT NULL
) STRICT;
CREATE INDEX finding_example ON finding (example_id, screener);

CREATE TABLE step (
  id      INTEGER PRIMARY KEY,
  change  TEXT    NOT NULL,
  inverse TEXT    NOT NULL,
  undone  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE job (
  id                  INTEGER PRIMARY KEY,
  target              TEXT    NOT NULL,
  model               TEXT    NOT NULL,
  state               TEXT    NOT NULL,
  remote_id           TEXT,
  training_file       TEXT,
  validation_file     TEXT,
  epochs              INTEGER NOT NULL,
  seed                INTEGER NOT NULL,
  suffix              TEXT    NOT NULL,
  export_folder       TEXT    NOT NULL,
  training_examples   INTEGER NOT NULL,
  validation_examples INTEGER NOT NULL,
  tuned_model         TEXT,
  trained_tokens      INTEGER,
  message             TEXT    NOT NULL,
  created             INTEGER NOT NULL,
  finished            INTEGER
) STRICT;

CREATE TABLE job_event (
  job_id   INTEGER NOT NULL REFERENCES job (id),
  event_id TEXT    NOT NULL,
  at       INTEGER NOT NULL,
  level    TEXT    NOT NULL,
  type     TEXT    NOT NULL,
  message  TEXT    NOT NULL,
  PRIMARY KEY (job_id, event_id)
) STRICT;

CREATE TABLE job_curve (
  job_id           INTEGER NOT NULL REFERENCES job (id),
  step             INTEGER NOT NULL,
  train_loss       REAL,
  valid_loss       REAL,
  full_valid_loss  REAL,
  train_accuracy   REAL,
  valid_accuracy   REAL,
  PRIMARY KEY (job_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE job_checkpoint (
  job_id          INTEGER NOT NULL REFERENCES job (id),
  checkpoint_id   TEXT    NOT NULL,
  model           TEXT    NOT NULL,
  step            INTEGER NOT NULL,
  train_loss      REAL,
  valid_loss      REAL,
  full_valid_loss REAL,
  PRIMARY KEY (job_id, checkpoint_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
