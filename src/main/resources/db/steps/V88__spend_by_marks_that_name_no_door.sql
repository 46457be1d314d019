--liquibase formatted sql
--changeset doorstep:V88__spend_by_marks_that_name_no_door
-- That a household has answered, as it is written beside the answers: a keyed hash of the household's key, and the key itself
-- sealed, so that neither a table nor a log of the server names a door beside answers. state: waiting until doors are
-- released, then released, without the key; retired: a key that is void. spent_code holds the doors that were released.
CREATE TABLE door_mark (
  mark BINARY(32) NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (mark),
  KEY door_mark_state (state, wave_id, community),
  CONSTRAINT door_mark_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community),
  CONSTRAINT door_mark_key CHECK ((state = 'waiting') = (sealed_key IS NOT NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Completed at the door, until doors are released: which household and who was there, sealed. id: a keyed hash of the household's.
CREATE TABLE door_note (
  id BINARY(16) NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY door_note_community (wave_id, community),
  CONSTRAINT door_note_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Whoever holds this row releases doors.
CREATE TABLE door_turn (
  id TINYINT NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO door_turn (id) VALUES (1);

-- A form's number is the door's: a keyed hash of it judges which forms there are, and the number itself is sealed.
ALTER TABLE paper_form ADD KEY paper_form_place (wave_id, community);
ALTER TABLE paper_form DROP CONSTRAINT paper_form_done_is_bare;
ALTER TABLE paper_form DROP KEY paper_form_number;
ALTER TABLE paper_form DROP COLUMN number;
ALTER TABLE paper_form ADD COLUMN number_mark BINARY(32) NULL;
ALTER TABLE paper_form ADD COLUMN sealed_number VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE paper_form ADD CONSTRAINT paper_form_number UNIQUE (number_mark);
ALTER TABLE paper_form ADD CONSTRAINT paper_form_done_is_bare
  CHECK (state <> 'done' OR (number_mark IS NULL AND sealed_number IS NULL AND typed IS NULL AND second_typed IS NULL));
