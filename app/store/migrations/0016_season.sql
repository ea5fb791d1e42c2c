-- A running season: invitations, interviews, rank order lists, SOAP, tasks, money.

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    program TEXT NOT NULL,
    season INTEGER NOT NULL,
    received TEXT NOT NULL,
    channel TEXT NOT NULL,
    system TEXT NOT NULL,
    offers TEXT NOT NULL CHECK (json_valid(offers)),
    minutes INTEGER NOT NULL,
    answer_by TEXT NOT NULL,
    answered TEXT NOT NULL,
    answer TEXT NOT NULL,
    "text" TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE interviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    program TEXT NOT NULL,
    season INTEGER NOT NULL,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    start TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    state TEXT NOT NULL,
    place TEXT NOT NULL,
    people TEXT NOT NULL CHECK (json_valid(people)),
    agenda TEXT NOT NULL,
    questions TEXT NOT NULL,
    scores TEXT NOT NULL CHECK (json_valid(scores)),
    gut INTEGER NOT NULL,
    scored_on TEXT NOT NULL,
    impression TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE criteria (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    weight INTEGER NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (name)
) STRICT;

CREATE TABLE questions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    kind TEXT NOT NULL,
    flag TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE ("text")
) STRICT;

CREATE TABLE answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL,
    acknowledge TEXT NOT NULL,
    context TEXT NOT NULL,
    growth TEXT NOT NULL,
    evidence TEXT NOT NULL CHECK (json_valid(evidence)),
    reassurance TEXT NOT NULL,
    "text" TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (question)
) STRICT;

CREATE TABLE drills (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    question TEXT NOT NULL,
    date TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    rating INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE correspondence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    program TEXT NOT NULL,
    season INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    channel TEXT NOT NULL,
    first INTEGER NOT NULL CHECK (first IN (0, 1)),
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    due TEXT NOT NULL,
    sent TEXT NOT NULL,
    replied TEXT NOT NULL,
    "text" TEXT NOT NULL,
    reply TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE rank_lists (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    season INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kept TEXT NOT NULL,
    certified TEXT NOT NULL,
    "primary" TEXT NOT NULL CHECK (json_valid("primary")),
    supplemental TEXT NOT NULL CHECK (json_valid(supplemental)),
    couple INTEGER NOT NULL CHECK (couple IN (0, 1)),
    choices TEXT NOT NULL CHECK (json_valid(choices)),
    note TEXT NOT NULL,
    UNIQUE (season, number)
) STRICT;

CREATE TABLE soap_programs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    season INTEGER NOT NULL,
    program TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    specialty TEXT NOT NULL,
    track TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    positions INTEGER NOT NULL,
    source TEXT NOT NULL,
    visa_j1 TEXT NOT NULL,
    visa_h1_b TEXT NOT NULL,
    choice TEXT NOT NULL,
    place INTEGER NOT NULL,
    applied TEXT NOT NULL,
    contacted TEXT NOT NULL,
    offers TEXT NOT NULL CHECK (json_valid(offers)),
    note TEXT NOT NULL,
    identity TEXT NOT NULL,
    UNIQUE (season, identity)
) STRICT;

CREATE TABLE tasks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    "key" TEXT NOT NULL,
    season INTEGER NOT NULL,
    program TEXT NOT NULL,
    due TEXT NOT NULL,
    snoozed TEXT NOT NULL,
    done TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX tasks_keyed ON tasks (season, "key") WHERE "key" <> '';

CREATE TABLE payments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    season INTEGER NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    program TEXT NOT NULL,
    cents INTEGER NOT NULL,
    due TEXT NOT NULL,
    paid TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

ALTER TABLE seasons ADD COLUMN divisions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(divisions));
ALTER TABLE seasons ADD COLUMN setting TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN geo_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN registered TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN verified TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN outcome TEXT NOT NULL DEFAULT '';

ALTER TABLE applicants ADD COLUMN zone TEXT NOT NULL DEFAULT '';

ALTER TABLE corrections ADD COLUMN wording TEXT NOT NULL DEFAULT '';
