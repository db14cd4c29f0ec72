INSERT INTO fingerprint (example_id, sha256, differences, frequencies, tile)
SELECT id, sha256, id, -id, zeroblob(1024) FROM example WHERE id < 3;
