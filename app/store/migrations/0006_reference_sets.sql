-- Sets of the engine's figures that were loaded from a folder, each with the
-- text of its files.

CREATE TABLE reference_sets (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    name  TEXT NOT NULL UNIQUE,
    files TEXT NOT NULL CHECK (json_valid(files))
) STRICT;

-- The one of them that is in use; without a row the set that ships is. It stands
-- apart, so that the journal does not hold the files again with each choice.

CREATE TABLE reference_choices (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reference_choices_only_one ON reference_choices ((1));
