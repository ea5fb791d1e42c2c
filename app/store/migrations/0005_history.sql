-- Who the residents of a program were, year by year, as the user read it.

CREATE TABLE program_years (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    program   TEXT NOT NULL,
    year      INTEGER NOT NULL,
    residents INTEGER NOT NULL,
    non_us    INTEGER NOT NULL,
    us        INTEGER NOT NULL,
    source    TEXT NOT NULL,
    as_of     TEXT NOT NULL,
    UNIQUE (program, year)
) STRICT;

-- What the user thinks that a program makes of scores and mission.

CREATE TABLE weightings (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    program TEXT NOT NULL UNIQUE,
    score   INTEGER NOT NULL,
    mission INTEGER NOT NULL,
    note    TEXT NOT NULL
) STRICT;

-- Whether the personal statement tells of a failed attempt.

ALTER TABLE exams ADD COLUMN explained INTEGER NOT NULL DEFAULT 0 CHECK (explained IN (0, 1));
