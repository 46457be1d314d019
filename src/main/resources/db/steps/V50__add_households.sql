--liquibase formatted sql
--changeset doorstep:V50__add_households
-- All households of a community as one list; a new import makes a new frame, so that a draw can be repeated for ever.
CREATE TABLE frame (
  id BIGINT NOT NULL AUTO_INCREMENT,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  households INT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source VARCHAR(200) NOT NULL,
  imported_by VARCHAR(60) NOT NULL,
  imported_at DATETIME NOT NULL,
  PRIMARY KEY (id),
  KEY frame_community (community, id),
  CONSTRAINT frame_place FOREIGN KEY (community) REFERENCES place (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- position: 1, 2, 3 … in walking order.
CREATE TABLE frame_household (
  frame_id BIGINT NOT NULL,
  position INT NOT NULL,
  building VARCHAR(40) NOT NULL,
  unit VARCHAR(20) NOT NULL,
  door VARCHAR(20) NOT NULL,
  note VARCHAR(200) NOT NULL,
  PRIMARY KEY (frame_id, position),
  UNIQUE KEY frame_household_door (frame_id, building, unit, door),
  CONSTRAINT frame_household_frame FOREIGN KEY (frame_id) REFERENCES frame (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One draw for each wave and community. seed: six digits, the start of the draw as a fraction of its interval.
-- A random walk has no frame but a start, a rule and a step (every so many doors).
CREATE TABLE sample (
  id BIGINT NOT NULL AUTO_INCREMENT,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  frame_id BIGINT NULL,
  seed CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  households INT NOT NULL,
  reserve INT NOT NULL,
  walk_start VARCHAR(200) NULL,
  walk_rule VARCHAR(400) NULL,
  walk_step INT NULL,
  drawn_by VARCHAR(60) NOT NULL,
  drawn_at DATETIME NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY sample_community (wave_id, community),
  CONSTRAINT sample_frame FOREIGN KEY (frame_id) REFERENCES frame (id),
  CONSTRAINT sample_wave_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE volunteer (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(60) NOT NULL,
  place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  invitation_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  invitation_expires_at DATETIME NULL,
  created_at DATETIME NOT NULL,
  ended_at DATETIME NULL,
  PRIMARY KEY (id),
  UNIQUE KEY volunteer_invitation (invitation_hash),
  CONSTRAINT volunteer_place FOREIGN KEY (place) REFERENCES place (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A drawn household. Its id is random, so that neither it nor the order of rows says anything about times.
-- number: 1 … households are the sample, later ones its reserve, in the order in which they may be released.
-- selection: this household's own random number (0 … 4294967295) for choosing the adult.
-- spend_key: what answering spends, the hash of the letter's code once there is a letter.
CREATE TABLE household (
  id BINARY(16) NOT NULL,
  sample_id BIGINT NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  position INT NULL,
  building VARCHAR(40) NOT NULL,
  unit VARCHAR(20) NOT NULL,
  door VARCHAR(20) NOT NULL,
  note VARCHAR(200) NOT NULL,
  released BOOLEAN NOT NULL,
  selection BIGINT NOT NULL,
  spend_key BINARY(32) NOT NULL,
  letter_no INT NOT NULL,
  volunteer_id BIGINT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY household_number (sample_id, number),
  UNIQUE KEY household_spend_key (spend_key),
  KEY household_community (wave_id, community),
  KEY household_volunteer (volunteer_id, wave_id),
  CONSTRAINT household_sample FOREIGN KEY (sample_id) REFERENCES sample (id),
  CONSTRAINT household_code_known FOREIGN KEY (spend_key) REFERENCES household_code (code_hash),
  CONSTRAINT household_assigned FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
