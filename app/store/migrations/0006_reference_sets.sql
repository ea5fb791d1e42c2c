-- Sets of the engine's figures that were loaded from a folder, each with the
-- text of its files. Without one in use the set that ships is.

CREATE TABLE reference_sets (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL UNIQUE,
    in_use INTEGER NOT NULL,
    files  TEXT NOT NULL CHECK (json_valid(files))
) STRICT;
