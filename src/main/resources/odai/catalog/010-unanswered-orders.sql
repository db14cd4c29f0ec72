-- Jobs that were asked for and not answered; times in milliseconds of this machine's clock.
CREATE TABLE unanswered_order (
  job_id    INTEGER PRIMARY KEY REFERENCES job (id),
  service   TEXT    NOT NULL,
  files     TEXT    NOT NULL,
  asked     INTEGER NOT NULL,
  allowance INTEGER NOT NULL CHECK (allowance >= 0),
  put_back  INTEGER,
  shown     INTEGER
) STRICT;
