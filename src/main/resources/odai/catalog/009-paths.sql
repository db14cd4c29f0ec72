-- Earlier versions stored absolute paths, and folders as the project was named when they were made.
-- From here on: see StoredPaths. The functions know where the catalog lies.
UPDATE example SET path = odai_picture(path);
UPDATE compared_odai SET picture = odai_picture(picture);
UPDATE job SET export_folder = odai_folder(export_folder);
UPDATE setting SET value = odai_picture(value) WHERE name = 'source';

-- One row: where the project lay when pictures were last stored relative to it.
CREATE TABLE project_folder (path TEXT NOT NULL) STRICT;
INSERT INTO project_folder VALUES (odai_project(''));
