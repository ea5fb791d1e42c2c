-- Year after year: frozen seasons, posts between them, paths, and what follows the
-- Match.

CREATE TABLE snapshots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    season INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "for" TEXT NOT NULL,
    made TEXT NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (season, kind)
) STRICT;

CREATE TABLE posts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    organization TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    region TEXT NOT NULL,
    program TEXT NOT NULL,
    specialty TEXT NOT NULL,
    supervisor TEXT NOT NULL,
    stage TEXT NOT NULL,
    apply_by TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    paid TEXT NOT NULL,
    year_cents INTEGER NOT NULL,
    cost_cents INTEGER NOT NULL,
    permits TEXT NOT NULL CHECK (json_valid(permits)),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE own_paths (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    steps TEXT NOT NULL CHECK (json_valid(steps)),
    note TEXT NOT NULL,
    UNIQUE (name)
) STRICT;

CREATE TABLE formalities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    season INTEGER NOT NULL,
    step TEXT NOT NULL,
    state TEXT NOT NULL,
    due TEXT NOT NULL,
    done TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (season, step)
) STRICT;

ALTER TABLE seasons ADD COLUMN opened TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN closed TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN review TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN questions TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(questions));

ALTER TABLE applicants ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE applicants ADD COLUMN rate_micros INTEGER NOT NULL DEFAULT 0;
ALTER TABLE applicants ADD COLUMN rate_on TEXT NOT NULL DEFAULT '';
