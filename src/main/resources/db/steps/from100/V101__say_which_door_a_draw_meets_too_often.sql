--liquibase formatted sql
--changeset doorstep:V101__say_which_door_a_draw_meets_too_often
-- A draw that keeps step with the buildings meets the same door of each: which, and how often; null where none does, or where nobody looked.
ALTER TABLE sample ADD COLUMN rhythm_door VARCHAR(60) NULL;
ALTER TABLE sample ADD COLUMN rhythm_count INT NULL;
