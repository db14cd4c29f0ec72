INSERT INTO unanswered_order (job_id, service, files, asked, allowance, put_back, shown) VALUES
  (3, 'https://example.com/v1', '3d7db37d08f9140fd09f12b9621cd0954b6d56a9d2f357fb2c7f5d62636d2fd1', 1735952370000, 90000, NULL, NULL);
UPDATE job SET state = 'uncertain' WHERE id = 3;
