-- What a service's moderation said, by what it was asked about: the texts themselves, or the
-- picture's hash. A text that is typed back finds its answer again.
CREATE TABLE moderation (
  example_id INTEGER NOT NULL REFERENCES example (id),
  part       TEXT    NOT NULL,
  subject    TEXT    NOT NULL,
  rehearsed  INTEGER NOT NULL,
  model      TEXT    NOT NULL,
  flagged    TEXT    NOT NULL,
  scores     TEXT    NOT NULL,
  PRIMARY KEY (example_id, part, subject, rehearsed)
) STRICT, WITHOUT ROWID;
