--liquibase formatted sql
--changeset doorstep:V121__count_answers_of_cells
-- The eligible answers of a cell, as its sums have them too: lists of waves count them without reading the sums. The sums begin with their
-- version, the number of indicators and the sizes that this version has; the first number of the next part are the answers.
ALTER TABLE cell ADD COLUMN answers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE waiting_cell ADD COLUMN answers BIGINT NOT NULL DEFAULT 0;
UPDATE cell SET answers = COALESCE(CAST(NULLIF(SUBSTRING_INDEX(SUBSTRING_INDEX(SUBSTRING_INDEX(sums, ';', 5), ';', -1), ',', 1), '') AS SIGNED), 0)
 WHERE sums LIKE '3;%;%;%;%';
UPDATE cell SET answers = COALESCE(CAST(NULLIF(SUBSTRING_INDEX(SUBSTRING_INDEX(SUBSTRING_INDEX(sums, ';', 4), ';', -1), ',', 1), '') AS SIGNED), 0)
 WHERE sums LIKE '2;%;%;%';
UPDATE cell SET answers = COALESCE(CAST(NULLIF(SUBSTRING_INDEX(SUBSTRING_INDEX(SUBSTRING_INDEX(sums, ';', 3), ';', -1), ',', 1), '') AS SIGNED), 0)
 WHERE sums LIKE '1;%;%';
CREATE INDEX cell_answers ON cell (wave_id, community, channel, answers);
