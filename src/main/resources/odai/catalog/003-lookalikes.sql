CREATE TABLE fingerprint (
  example_id  INTEGER PRIMARY KEY REFERENCES example (id),
  sha256      TEXT    NOT NULL,
  differences INTEGER NOT NULL,
  frequencies INTEGER NOT NULL,
  tile        BLOB    NOT NULL
) STRICT;
