-- Missions and traits that a story shows. An older version would lose them and has
-- to refuse the file.

ALTER TABLE stories ADD COLUMN shows TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(shows));
