INSERT INTO job_trail (job_id, base_url, repairs, round, blamed, expected_end) VALUES
  (1, 'https://example.com/v1', NULL, 0, NULL, NULL),
  (2, 'https://example.com/v1', 1, 1, 'TRAINING', 1735866000000);
INSERT INTO skip_tally (job_id, sent, expected, mean, variance, kinds, told, reasons) VALUES
  (1, 5, 1, 0.75, 0.5, 'CAPTCHA=0,FACE=1', 1, 'The image has a face.');
