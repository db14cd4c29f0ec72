INSERT INTO moderation (example_id, part, subject, rehearsed, model, flagged, scores)
SELECT id, 'picture', sha256, 0, 'omni-moderation-2024-09-26', 'violence', '{"hate":0.125,"violence":0.75}'
FROM example WHERE id = 3;
