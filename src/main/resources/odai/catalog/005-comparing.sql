CREATE TABLE comparison (
  id      INTEGER PRIMARY KEY,
  created INTEGER NOT NULL,
  target  TEXT    NOT NULL,
  system  TEXT    NOT NULL
) STRICT;

CREATE TABLE compared_model (
  comparison_id INTEGER NOT NULL REFERENCES comparison (id),
  place         INTEGER NOT NULL,
  model         TEXT    NOT NULL,
  PRIMARY KEY (comparison_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE compared_odai (
  comparison_id INTEGER NOT NULL REFERENCES comparison (id),
  place         INTEGER NOT NULL,
  example_id    INTEGER NOT NULL,
  name          TEXT    NOT NULL,
  odai          TEXT    NOT NULL,
  picture       TEXT    NOT NULL,
  response      TEXT    NOT NULL,
  PRIMARY KEY (comparison_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE compared_answer (
  comparison_id     INTEGER NOT NULL REFERENCES comparison (id),
  place             INTEGER NOT NULL,
  model             TEXT    NOT NULL,
  text              TEXT    NOT NULL,
  refused           INTEGER NOT NULL,
  prompt_tokens     INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  PRIMARY KEY (comparison_id, place, model)
) STRICT, WITHOUT ROWID;

CREATE TABLE judgement (
  comparison_id INTEGER NOT NULL REFERENCES comparison (id),
  place         INTEGER NOT NULL,
  one           TEXT    NOT NULL,
  other         TEXT    NOT NULL,
  winner        TEXT    NOT NULL,
  PRIMARY KEY (comparison_id, place, one, other)
) STRICT, WITHOUT ROWID;
