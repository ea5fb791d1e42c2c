-- What is prepared before September: practice tests and study, the English test,
-- statements with their drafts, claims and explanations, stories, scholarly works,
-- messages to people, documents; and what rotations, letters, experiences,
-- languages, applications and the applicant say of it. An older version would lose
-- the new fields and has to refuse the file.

CREATE TABLE practice_tests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exam TEXT NOT NULL,
    form TEXT NOT NULL,
    date TEXT NOT NULL,
    score INTEGER NOT NULL,
    percent INTEGER NOT NULL,
    predicted INTEGER NOT NULL,
    baseline INTEGER NOT NULL CHECK (baseline IN (0, 1)),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE study_days (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    exam TEXT NOT NULL,
    date TEXT NOT NULL,
    blocks INTEGER NOT NULL,
    minutes INTEGER NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (exam, date)
) STRICT;

CREATE TABLE english_tests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    date TEXT NOT NULL,
    listening INTEGER NOT NULL,
    reading INTEGER NOT NULL,
    speaking INTEGER NOT NULL,
    writing INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE statements (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    specialty TEXT NOT NULL,
    region TEXT NOT NULL,
    text TEXT NOT NULL,
    genuine TEXT NOT NULL,
    fits_visa TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (name)
) STRICT;

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    statement TEXT NOT NULL,
    number INTEGER NOT NULL,
    date TEXT NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (statement, number)
) STRICT;

CREATE TABLE claims (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    statement TEXT NOT NULL,
    text TEXT NOT NULL,
    backing TEXT NOT NULL,
    record TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE explanations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    flag TEXT NOT NULL,
    place TEXT NOT NULL,
    "where" TEXT NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    situation TEXT NOT NULL,
    action TEXT NOT NULL,
    result TEXT NOT NULL,
    tags TEXT NOT NULL CHECK (json_valid(tags)),
    used TEXT NOT NULL CHECK (json_valid(used)),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE scholarly_works (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    topics TEXT NOT NULL CHECK (json_valid(topics)),
    parts TEXT NOT NULL CHECK (json_valid(parts)),
    stage TEXT NOT NULL,
    mentor TEXT NOT NULL,
    site TEXT NOT NULL,
    in_us INTEGER NOT NULL CHECK (in_us IN (0, 1)),
    remote INTEGER NOT NULL CHECK (remote IN (0, 1)),
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    citation TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE outreach (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL,
    institution TEXT NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    program TEXT NOT NULL,
    sent TEXT NOT NULL,
    follow_up TEXT NOT NULL,
    replied TEXT NOT NULL,
    reply TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    season INTEGER NOT NULL,
    kind TEXT NOT NULL,
    program TEXT NOT NULL,
    state TEXT NOT NULL,
    date TEXT NOT NULL,
    due TEXT NOT NULL,
    expires TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (season, kind, program)
) STRICT;

ALTER TABLE exams ADD COLUMN target INTEGER NOT NULL DEFAULT 0;
ALTER TABLE exams ADD COLUMN one_pass INTEGER NOT NULL DEFAULT 0 CHECK (one_pass IN (0, 1));

ALTER TABLE rotations ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE rotations ADD COLUMN hours INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rotations ADD COLUMN languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages));
ALTER TABLE rotations ADD COLUMN patients TEXT NOT NULL DEFAULT '';
ALTER TABLE rotations ADD COLUMN letter_odds TEXT NOT NULL DEFAULT '';
ALTER TABLE rotations ADD COLUMN stay_cents INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rotations ADD COLUMN warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings));

ALTER TABLE letters ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE letters ADD COLUMN due TEXT NOT NULL DEFAULT '';
ALTER TABLE letters ADD COLUMN weeks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE letters ADD COLUMN scores INTEGER NOT NULL DEFAULT 0 CHECK (scores IN (0, 1));
ALTER TABLE letters ADD COLUMN letter_id TEXT NOT NULL DEFAULT '';

ALTER TABLE experiences ADD COLUMN on_eras INTEGER NOT NULL DEFAULT 0 CHECK (on_eras IN (0, 1));
ALTER TABLE experiences ADD COLUMN meaningful INTEGER NOT NULL DEFAULT 0 CHECK (meaningful IN (0, 1));
ALTER TABLE experiences ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE experiences ADD COLUMN meaning TEXT NOT NULL DEFAULT '';

ALTER TABLE languages ADD COLUMN course TEXT NOT NULL DEFAULT '';
ALTER TABLE languages ADD COLUMN course_start TEXT NOT NULL DEFAULT '';
ALTER TABLE languages ADD COLUMN course_end TEXT NOT NULL DEFAULT '';

ALTER TABLE applications ADD COLUMN letters TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(letters));
ALTER TABLE applications ADD COLUMN statement TEXT NOT NULL DEFAULT '';
ALTER TABLE applications ADD COLUMN custom TEXT NOT NULL DEFAULT '';

ALTER TABLE applicants ADD COLUMN papers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(papers));
ALTER TABLE applicants ADD COLUMN footing TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(footing));
