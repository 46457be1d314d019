--liquibase formatted sql
--changeset doorstep:V170__know_who_of_a_household_answered
-- answerer: drawn, the adult whom the household's own number names; another of its adults; untold, where nobody was asked or said.
ALTER TABLE response ADD COLUMN answerer VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'untold';

-- Letters before this one named nobody: their answers weigh one adult from now on, so their waves are counted anew, once.
INSERT INTO recount_due (wave_id) SELECT DISTINCT r.wave_id FROM response r
 WHERE r.channel = 'household' AND r.answers <> '' AND NOT EXISTS (SELECT 1 FROM recount_due d WHERE d.wave_id = r.wave_id);
