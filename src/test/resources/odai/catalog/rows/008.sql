UPDATE job_trail SET files_of = 1 WHERE job_id = 2;
