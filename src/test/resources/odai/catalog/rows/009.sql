INSERT INTO compared_odai (comparison_id, place, example_id, name, odai, picture, response) VALUES
  (1, 2, 2, 'odai-2', 'なんの集まり?', '../set/2.jpg', '会議は踊りつかれる');
