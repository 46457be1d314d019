--liquibase formatted sql
--changeset doorstep:V115__let_answers_be_in_any_language
-- A language is a BCP 47 tag, of at most 35 characters; a wave offers at most ten of them, with commas between.
ALTER TABLE wave MODIFY languages VARCHAR(360) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE response MODIFY language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
ALTER TABLE paper_form MODIFY language VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
