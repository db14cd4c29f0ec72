INSERT INTO comparison (id, created, target, system) VALUES (1, 1735948800000, 'openai', 'ひとことで');
INSERT INTO compared_model (comparison_id, place, model) VALUES
  (1, 0, 'gpt-4o-2024-08-06'),
  (1, 1, 'ft:gpt-4o-2024-08-06:cats::one');
INSERT INTO compared_odai (comparison_id, place, example_id, name, odai, picture, response) VALUES
  (1, 0, 1, 'odai-1', '画像で一言', '/data/cats/set/1.jpg', 'ねこの手も借りたい日'),
  (1, 1, 0, 'own.jpg', 'だれ?', '/data/cats/own.jpg', '');
INSERT INTO compared_answer (comparison_id, place, model, text, refused, prompt_tokens, completion_tokens) VALUES
  (1, 0, 'gpt-4o-2024-08-06', '犬も歩けば', 0, 812, 9),
  (1, 0, 'ft:gpt-4o-2024-08-06:cats::one', '', 1, 812, 0);
INSERT INTO judgement (comparison_id, place, one, other, winner) VALUES
  (1, 0, 'ft:gpt-4o-2024-08-06:cats::one', 'gpt-4o-2024-08-06', 'gpt-4o-2024-08-06');
