INSERT INTO job (id, target, model, state, epochs, seed, suffix, export_folder, training_examples, validation_examples,
  message, created) VALUES
  (3, 'openai', 'gpt-4o-2024-08-06', 'uploading', 0, 7, '', '/data/cats/p.odai/exports/2025-01-04-gpt-4o', 3, 0, '',
   1735952400000);
INSERT INTO upload (job_id, name, sha256, upload_id) VALUES
  (3, 'training.jsonl', 'c2fb788c7deedbeaa296e424d4c2921b871a4f6cb4cf393c1c1105653ab399b4', 'upload-1');
INSERT INTO upload_part (job_id, name, start, part_id, sha256) VALUES
  (3, 'training.jsonl', 0, 'part-1', '37a680133bd09342f934afb8dd2c7d9e1b624da5f35e3a38adb103e37c055ed1');
