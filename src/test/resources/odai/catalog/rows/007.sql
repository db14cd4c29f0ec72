UPDATE job_curve SET full_valid_accuracy = 0.625 WHERE job_id = 1 AND step = 2;
UPDATE job_checkpoint SET train_accuracy = 0.75, full_valid_accuracy = 0.625 WHERE job_id = 1;
INSERT INTO job_result (job_id, file_id, content) VALUES (1, 'file-result', CAST('step,train_loss' AS BLOB));
INSERT INTO job_estimate (job_id, low, high, epochs, price) VALUES (1, 12000, 13000, 3, '25');
