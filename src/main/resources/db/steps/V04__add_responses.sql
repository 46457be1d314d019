--liquibase formatted sql
--changeset doorstep:V04__add_responses
-- A lane is one writer of one replica; it numbers its rows 1, 2, 3 … and commits them in that order. folded: up to which of
-- them the cells hold. done: nothing will be written to it any more, and all is folded. No foreign key points here, because its
-- check would make every insert and the fold wait for each other.
CREATE TABLE lane (
  id BIGINT NOT NULL AUTO_INCREMENT,
  opened_at DATETIME NOT NULL,
  folded BIGINT NOT NULL,
  done BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  KEY lane_done (done)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- received_at is cut to the minute. answers are canonical JSON, empty once withdrawn (and answers_hash zero). No household, name, phone or address.
CREATE TABLE response (
  lane BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  uuid BINARY(16) NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  link VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  answers MEDIUMTEXT NOT NULL,
  answers_hash BINARY(32) NOT NULL,
  receipt CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at DATETIME NOT NULL,
  PRIMARY KEY (lane, seq),
  UNIQUE KEY response_uuid (uuid),
  UNIQUE KEY response_receipt (receipt),
  KEY response_wave (wave_id, community),
  CONSTRAINT response_wave_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What happened to a response later, numbered in the same lanes: withdrawn, excluded, restored.
CREATE TABLE response_event (
  lane BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  uuid BINARY(16) NOT NULL,
  change_no INT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME NOT NULL,
  PRIMARY KEY (lane, seq),
  UNIQUE KEY response_event_change (uuid, change_no),
  CONSTRAINT response_event_response FOREIGN KEY (uuid) REFERENCES response (uuid)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Keyed hashes of the secrets on the households' letters. Nothing here or in spent_code names a response, a lane or a time.
CREATE TABLE household_code (
  code_hash BINARY(32) NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (code_hash),
  UNIQUE KEY household_code_place (code_hash, wave_id, community),
  KEY household_code_community (wave_id, community),
  CONSTRAINT household_code_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- wave and community stand here too, so that the foreign key refuses a code of another wave or community.
CREATE TABLE spent_code (
  code_hash BINARY(32) NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (code_hash),
  CONSTRAINT spent_code_exists FOREIGN KEY (code_hash, wave_id, community) REFERENCES household_code (code_hash, wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE cell (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weighting_class VARCHAR(90) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sums MEDIUMTEXT NOT NULL,
  PRIMARY KEY (wave_id, community, channel, weighting_class),
  CONSTRAINT cell_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Whoever holds this row folds.
CREATE TABLE fold_turn (
  id TINYINT NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO fold_turn (id) VALUES (1);
