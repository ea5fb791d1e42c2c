-- The records of an applicant. Dates are TEXT (2026-05-31, "" unknown), words
-- are TEXT, yes and no are 1 and 0, lists are JSON. An id is never used twice,
-- so that the journal always means one record.

CREATE TABLE applicants (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    status     TEXT NOT NULL,
    school     TEXT NOT NULL,
    country    TEXT NOT NULL,
    graduation TEXT NOT NULL,
    ecfmg      TEXT NOT NULL,
    degrees    TEXT NOT NULL CHECK (json_valid(degrees)),
    ties       TEXT NOT NULL CHECK (json_valid(ties)),
    wishes     TEXT NOT NULL CHECK (json_valid(wishes)),
    note       TEXT NOT NULL,
    sample     INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX applicants_only_one ON applicants ((1));

CREATE TABLE exams (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    date       TEXT NOT NULL,
    released   TEXT NOT NULL,
    score      INTEGER NOT NULL,
    result     TEXT NOT NULL,
    borderline INTEGER NOT NULL CHECK (borderline IN (0, 1)),
    note       TEXT NOT NULL
) STRICT;

CREATE TABLE rotations (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    hands_on   INTEGER NOT NULL CHECK (hands_on IN (0, 1)),
    site       TEXT NOT NULL,
    city       TEXT NOT NULL,
    state      TEXT NOT NULL,
    country    TEXT NOT NULL,
    region     TEXT NOT NULL,
    specialty  TEXT NOT NULL,
    setting    TEXT NOT NULL,
    start      TEXT NOT NULL,
    "end"      TEXT NOT NULL,
    program    TEXT NOT NULL,
    supervisor TEXT NOT NULL,
    cost_cents INTEGER NOT NULL,
    note       TEXT NOT NULL
) STRICT;

CREATE TABLE letters (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    writer    TEXT NOT NULL,
    role      TEXT NOT NULL,
    specialty TEXT NOT NULL,
    us        INTEGER NOT NULL CHECK (us IN (0, 1)),
    points    TEXT NOT NULL CHECK (json_valid(points)),
    status    TEXT NOT NULL,
    date      TEXT NOT NULL,
    waived    INTEGER NOT NULL CHECK (waived IN (0, 1)),
    program   TEXT NOT NULL,
    advocate  INTEGER NOT NULL CHECK (advocate IN (0, 1)),
    note      TEXT NOT NULL
) STRICT;

CREATE TABLE experiences (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    title        TEXT NOT NULL,
    organization TEXT NOT NULL,
    city         TEXT NOT NULL,
    state        TEXT NOT NULL,
    country      TEXT NOT NULL,
    region       TEXT NOT NULL,
    start        TEXT NOT NULL,
    "end"        TEXT NOT NULL,
    tags         TEXT NOT NULL CHECK (json_valid(tags)),
    note         TEXT NOT NULL
) STRICT;

CREATE TABLE languages (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    name     TEXT NOT NULL,
    level    TEXT NOT NULL,
    clinical INTEGER NOT NULL CHECK (clinical IN (0, 1)),
    "where"  TEXT NOT NULL,
    note     TEXT NOT NULL
) STRICT;

CREATE TABLE people (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    role         TEXT NOT NULL,
    institution  TEXT NOT NULL,
    programs     TEXT NOT NULL CHECK (json_valid(programs)),
    strength     INTEGER NOT NULL,
    advocate     INTEGER NOT NULL CHECK (advocate IN (0, 1)),
    advocated_on TEXT NOT NULL,
    contact      TEXT NOT NULL,
    note         TEXT NOT NULL
) STRICT;

CREATE TABLE seasons (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    year       INTEGER NOT NULL UNIQUE,
    submits_on TEXT NOT NULL,
    note       TEXT NOT NULL
) STRICT;

CREATE TABLE applications (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    program   TEXT NOT NULL,
    season    INTEGER NOT NULL,
    status    TEXT NOT NULL,
    signal    TEXT NOT NULL,
    preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
    added     TEXT NOT NULL,
    note      TEXT NOT NULL,
    UNIQUE (program, season)
) STRICT;

CREATE TABLE own_programs (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    "key"       TEXT NOT NULL UNIQUE,
    acgme       TEXT NOT NULL,
    name        TEXT NOT NULL,
    specialty   TEXT NOT NULL,
    track       TEXT NOT NULL,
    institution TEXT NOT NULL,
    city        TEXT NOT NULL,
    state       TEXT NOT NULL,
    county      TEXT NOT NULL,
    region      TEXT NOT NULL,
    source      TEXT NOT NULL,
    as_of       TEXT NOT NULL
) STRICT;

CREATE TABLE corrections (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    program  TEXT NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,
    strength TEXT NOT NULL,
    source   TEXT NOT NULL,
    as_of    TEXT NOT NULL,
    entered  TEXT NOT NULL,
    UNIQUE (program, field)
) STRICT;

-- Every edit, oldest first. Rows are added and never touched again.
CREATE TABLE journal (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    at         INTEGER NOT NULL, -- milliseconds since 1970, UTC
    table_name TEXT NOT NULL,
    record     INTEGER NOT NULL,
    before     TEXT NOT NULL,
    after      TEXT NOT NULL
) STRICT;
CREATE INDEX journal_record ON journal (table_name, record);
CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'journal rows stay');
END;
CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'journal rows stay as they are');
END;
