-- Jobs that were asked for and not answered; times in milliseconds of this machine's clock.
CREATE TABLE unanswered_order (
  job_id   INTEGER PRIMARY KEY REFERENCES job (id),
  service  TEXT    NOT NULL,
  files    TEXT    NOT NULL,
  lost     INTEGER NOT NULL,
  put_back INTEGER
) STRICT;
