CREATE TABLE job_trail (
  job_id       INTEGER PRIMARY KEY REFERENCES job (id),
  base_url     TEXT    NOT NULL,
  repairs      INTEGER REFERENCES job (id),
  round        INTEGER NOT NULL,
  blamed       TEXT,
  expected_end INTEGER
) STRICT;

CREATE TABLE skip_tally (
  job_id   INTEGER PRIMARY KEY REFERENCES job (id),
  sent     INTEGER NOT NULL,
  expected INTEGER NOT NULL,
  mean     REAL    NOT NULL,
  variance REAL    NOT NULL,
  kinds    TEXT    NOT NULL,
  told     INTEGER,
  reasons  TEXT    NOT NULL DEFAULT ''
) STRICT;
