-- What a match at a program is worth to the user, 1 to 10; 0: as the settings say.
-- With it the wishes of an applicant, which are one text, hold what a list is
-- best for, how many programs of each tier it shall hold, and a plan to return;
-- an older version would lose them and has to refuse the file.

ALTER TABLE marks ADD COLUMN value INTEGER NOT NULL DEFAULT 0;
