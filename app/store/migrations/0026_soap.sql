-- What SOAP asks of a season. An older version would lose it and has to refuse the
-- file.

ALTER TABLE seasons ADD COLUMN can_start TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN reachable TEXT NOT NULL DEFAULT '';
ALTER TABLE seasons ADD COLUMN soap_order TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(soap_order));
