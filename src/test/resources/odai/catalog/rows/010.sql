INSERT INTO unanswered_order (job_id, service, files, lost, put_back) VALUES
  (3, 'https://example.com/v1', '3d7db37d08f9140fd09f12b9621cd0954b6d56a9d2f357fb2c7f5d62636d2fd1', 1735952460000, NULL);
UPDATE job SET state = 'uncertain' WHERE id = 3;
