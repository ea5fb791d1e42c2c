-- The regions that the user defines, one for each key: new ones, and ones in
-- the place of those that ship with the program.

CREATE TABLE own_regions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    "key"    TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    state    TEXT NOT NULL,
    counties TEXT NOT NULL CHECK (json_valid(counties)),
    cities   TEXT NOT NULL CHECK (json_valid(cities)),
    zips     TEXT NOT NULL CHECK (json_valid(zips)),
    missions TEXT NOT NULL CHECK (json_valid(missions))
) STRICT;
