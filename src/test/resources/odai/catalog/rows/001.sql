-- Six examples as they were imported, and what was decided of them since: the log of steps says it again.
INSERT INTO example (id, position, odai_id, type, odai, original_odai, path, bytes, modified, sha256, format, width,
  height, orientation, origin, content_key, defects, decision, confirmed, cleared, refusal, folded) VALUES

  (1, 0, 'odai-1', 'image_to_text', '画像で一言 (手直し)', '画像で一言', '/data/cats/set/1.jpg', 1000, 1735689600000,
   '2dabd364013897cccceb7b1526cffb689610f8202cff6b4a8c387525982ad437', 'JPEG', 640, 480, 1, 'metadata.jsonl:1',
   '2d81661e78dbeca7bc610ea144bf76ba9d6f7e9a155770368a7a17099e973ce8', '', 'keep', '', '', NULL,
   '画像で一言 (手直し)' || char(31) || 'ねこの手も借りたい日' || char(31) || 'ふつうの回答'),
  (2, 1, 'odai-2', 'image_to_text', 'なんの集まり?', 'なんの集まり?', '/data/cats/set/2.jpg', 1001, 1735689600000,
   '44f53bd737577450478c9be340f9bc77938f17c3df08ccdaf99144425dce9412', 'JPEG', 640, 480, 1, 'metadata.jsonl:2',
   '72e437dad7c142198f92edad854d78f2658f5156626d4ddeb7b1bc0b59a3323f', '', 'exclude', '', '', NULL,
   'なんの集まり?' || char(31) || '会議は踊りつかれる'),
  (3, 2, 'odai-3', 'image_to_text', '隊長の口ぐせ', '隊長の口ぐせ', '/data/cats/set/3.jpg', 1002, 1735689600000,
   '847afbbaf422d2eb96c14579268ca37fe2ae83744eddc31ead995f0dd3d00974', 'JPEG', 640, 480, 1, 'metadata.jsonl:3',
   'a018de52f0d7ba0ae7d37005f83c8cb35e79baee7acb730478489528fafca894', '', 'undecided', 'face', '', NULL,
   '隊長の口ぐせ' || char(31) || '右向け左' || char(31) || 'ふつうの回答'),
  (4, 3, 'odai-4', 'image_to_text', '絵の題名', '絵の題名', '/data/cats/set/4.jpg', 1003, 1735689600000,
   'd467a289c3ad342189286a29fecf76b31bb12fee78ad1225f830663e0096a299', 'JPEG', 640, 480, 1, 'metadata.jsonl:4',
   '7cbf669ab010a8c95cda36fbb6b61dfce613d095f6c1af192e6b1d8b32f205ba', '', 'undecided', '', '', 'The image was refused.',
   '絵の題名' || char(31) || '静かな湖畔の自習室' || char(31) || 'ふつうの回答'),
  (5, 4, 'odai-5', 'image_to_text', 'この店の名物', 'この店の名物', '/data/cats/set/5.jpg', 1004, 1735689600000,
   '4d597ddcdf9af392fba7f27880b4732ecc81ff15bb1b090887061c932b73f21b', 'JPEG', 640, 480, 1, 'metadata.jsonl:5',
   '8426dfd118a7043bafcbc8c6ea88d555ee0d46f86adab4f208017ecbf70cffde', '', 'undecided', '', 'face', NULL,
   'この店の名物' || char(31) || '冷やしおでん' || char(31) || 'ふつうの回答'),
  (6, 5, 'odai-6', 'image_to_text', 'ｶﾒﾗの前で', 'ｶﾒﾗの前で', '/data/cats/set/6.jpg', 1005, 1735689600000,
   '52c0ec467cd0da5dd13bc4a097e9d404906fc19fff8a0418d070c3acfde5ce10', 'JPEG', 640, 480, 1, 'metadata.jsonl:6',
   '34f774f6ebc316564bbb10d849c76e3f8679c7c2cbd9b0344a7641335d7d5ab4', '', 'undecided', '', '', NULL,
   'カメラの前で' || char(31) || 'はいチーズ抜き' || char(31) || 'ふつうの回答');

INSERT INTO response (example_id, place, number, text, original, score, chosen, visible) VALUES
  (1, 0, 1, 'ねこの手も借りたい日', 'ねこの手も借りたい日', 10, 1, 1),
  (1, 1, 2, 'ふつうの回答', 'ふつうの回答', 3, 0, 1),
  (2, 0, 1, '会議は踊りつかれる', '会議は踊る', 11, 1, 1),
  (3, 0, 1, '右向け左', '右向け左', 12, 1, 1),
  (3, 1, 2, 'ふつうの回答', 'ふつうの回答', 3, 0, 1),
  (4, 0, 1, '静かな湖畔の自習室', '静かな湖畔の自習室', 13, 1, 1),
  (4, 1, 2, 'ふつうの回答', 'ふつうの回答', 3, 0, 1),
  (5, 0, 1, '冷やしおでん', '冷やしおでん', 14, 1, 1),
  (5, 1, 2, 'ふつうの回答', 'ふつうの回答', 3, 0, 1),
  (6, 0, 1, 'はいチーズ抜き', 'はいチーズ抜き', 15, 1, 1),
  (6, 1, 2, 'ふつうの回答', 'ふつうの回答', 3, 0, 1);

INSERT INTO screened (example_id, screener, version, sha256) SELECT id, 'cascade', '1', sha256 FROM example;

INSERT INTO finding (example_id, screener, version, kind, confidence, x, y, width, height, detail) VALUES
  (1, 'cascade', '1', 'face', 0.47, 0.1, 0.2, 0.3, 0.4, ''),
  (5, 'cascade', '1', 'face', 0.9, 0.25, 0.25, 0.5, 0.5, ''),
  (6, 'cascade', '1', 'person', 0.37, NULL, NULL, NULL, NULL, 'far away');

-- The last of them was taken back.
INSERT INTO step (id, change, inverse, undone) VALUES
  (1,
   '{"do":"decide","ids":[1],"decision":"KEEP"}',
   '{"do":"decide","ids":[1],"decision":"UNDECIDED"}', 0),
  (2,
   '{"do":"decide","ids":[2],"decision":"EXCLUDE"}',
   '{"do":"decide","ids":[2],"decision":"UNDECIDED"}', 0),
  (3,
   '{"do":"flag","ids":[3],"kind":"FACE","word":"CONFIRMED"}',
   '{"do":"flag","ids":[3],"kind":"FACE","word":null}', 0),
  (4,
   '{"do":"flag","ids":[5],"kind":"FACE","word":"CLEARED"}',
   '{"do":"flag","ids":[5],"kind":"FACE","word":null}', 0),
  (5,
   '{"do":"odai","id":1,"odai":"画像で一言 (手直し)"}',
   '{"do":"odai","id":1,"odai":"画像で一言"}', 0),
  (6,
   '{"do":"refuse","ids":[4],"refusal":"The image was refused."}',
   '{"do":"refuse","ids":[4],"refusal":null}', 0),
  (7,
   '{"do":"responses","id":2,"responses":[{"number":1,"text":"会議は踊りつかれる","original":"会議は踊る","score":11,"chosen":true}]}',
   '{"do":"responses","id":2,"responses":[{"number":1,"text":"会議は踊る","original":"会議は踊る","score":11,"chosen":true},{"number":2,"text":"ふつうの回答","original":"ふつうの回答","score":3,"chosen":false}]}', 0),
  (8,
   '{"do":"together","changes":[{"do":"decide","ids":[6],"decision":"KEEP"},{"do":"flag","ids":[6],"kind":"PERSON","word":"CLEARED"}]}',
   '{"do":"together","changes":[{"do":"flag","ids":[6],"kind":"PERSON","word":null},{"do":"decide","ids":[6],"decision":"UNDECIDED"}]}', 1);

INSERT INTO job (id, target, model, state, remote_id, training_file, validation_file, epochs, seed, suffix, export_folder,
  training_examples, validation_examples, tuned_model, trained_tokens, message, created, finished) VALUES
  (1, 'openai', 'gpt-4o-2024-08-06', 'succeeded', 'ftjob-one', 'file-train', 'file-valid', 3, 42, 'cats',
   '/data/cats/p.odai/exports/2025-01-02-gpt-4o', 4, 1, 'ft:gpt-4o-2024-08-06:cats::one', 12345, '', 1735776000000, 1735779600000),
  (2, 'openai', 'gpt-4o-2024-08-06', 'running', 'ftjob-two', 'file-train-2', NULL, 0, 7, '',
   '/data/cats/p.odai/exports/2025-01-03-gpt-4o', 3, 0, NULL, NULL, '', 1735862400000, NULL);
INSERT INTO job_event (job_id, event_id, at, level, type, message) VALUES
  (1, 'event-1', 1735776060000, 'info', 'message', 'Fine-tuning job started'),
  (1, 'event-2', 1735779600000, 'info', 'message', 'The job has successfully completed');
INSERT INTO job_curve (job_id, step, train_loss, valid_loss, full_valid_loss, train_accuracy, valid_accuracy) VALUES
  (1, 1, 2.5, 2.625, NULL, 0.5, 0.25),
  (1, 2, 1.5, NULL, 1.75, 0.75, NULL);
INSERT INTO job_checkpoint (job_id, checkpoint_id, model, step, train_loss, valid_loss, full_valid_loss) VALUES
  (1, 'ckpt-1', 'ft:gpt-4o-2024-08-06:cats::one:ckpt-step-2', 2, 1.5, NULL, 1.75);
INSERT INTO setting (name, value) VALUES ('source', '/data/cats/set'), ('system', 'ひとことで'), ('repairs', '2');
