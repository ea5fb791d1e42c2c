-- What tells these records from others, wherever the file lies: the copies of
-- the file have it too.

INSERT INTO preferences ("key", value) VALUES ('records.identity', lower(hex(randomblob(16))));
