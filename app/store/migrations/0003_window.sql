-- What the user sets of the program's figures, one row for each that differs
-- from what ships.

CREATE TABLE own_figures (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- Programs that the user wants on every list of a season, or on none.

CREATE TABLE marks (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    program TEXT NOT NULL,
    season  INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    note    TEXT NOT NULL,
    UNIQUE (program, season)
) STRICT;

-- How the status of an application came about: a list of words and days.

ALTER TABLE applications ADD COLUMN events TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(events));

-- How the window is to look. No record, so without a journal.

CREATE TABLE preferences (
    "key" TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- One step is what the user did at once, however many records it touched: it
-- is undone as a whole. A step that takes another back, or does it again, names
-- that one in "of". Changes from before this table had steps are each a step of
-- their own, by their id.

ALTER TABLE journal ADD COLUMN step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal ADD COLUMN kind TEXT NOT NULL DEFAULT 'edit' CHECK (kind IN ('edit', 'undo', 'redo'));
ALTER TABLE journal ADD COLUMN "of" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX journal_step ON journal (step);
