--liquibase formatted sql
--changeset doorstep:V94__say_where_a_wave_begins
-- The place whose office opened a wave: it is seen from there while it goes to no community yet. Empty for the office of everything.
ALTER TABLE wave ADD COLUMN place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '';
