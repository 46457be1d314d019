--liquibase formatted sql
--changeset doorstep:V51__add_visits
-- A phone that a volunteer signed in on. waiting: how many finished records it still held at its last contact.
CREATE TABLE device (
  id BIGINT NOT NULL AUTO_INCREMENT,
  volunteer_id BIGINT NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(100) NOT NULL,
  app_version VARCHAR(20) NOT NULL,
  signed_in_at DATETIME NOT NULL,
  last_contact_at DATETIME NOT NULL,
  waiting INT NOT NULL,
  oldest_waiting_at DATETIME NULL,
  clock_offset_seconds BIGINT NOT NULL,
  ended_at DATETIME NULL,
  PRIMARY KEY (id),
  UNIQUE KEY device_token (token_hash),
  KEY device_volunteer (volunteer_id),
  CONSTRAINT device_of FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Finished records are sealed to public_jwk; private_sealed opens only with the service's secret.
CREATE TABLE wave_key (
  wave_id BIGINT NOT NULL,
  kid VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  public_jwk TEXT NOT NULL,
  private_sealed TEXT NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT wave_key_wave FOREIGN KEY (wave_id) REFERENCES wave (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One attempt at one door. A completed one carries no time at all and others only the hour, so that no answers can be
-- found by when the door was visited; ids are random for the same reason.
CREATE TABLE visit (
  id BINARY(16) NOT NULL,
  household_id BINARY(16) NOT NULL,
  volunteer_id BIGINT NOT NULL,
  outcome VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hour DATETIME NULL,
  again_at DATETIME NULL,
  note VARCHAR(200) NOT NULL,
  PRIMARY KEY (id),
  KEY visit_household (household_id),
  KEY visit_volunteer (volunteer_id),
  CONSTRAINT visit_completed_has_no_time CHECK (outcome <> 'completed' OR (hour IS NULL AND again_at IS NULL AND note = '')),
  CONSTRAINT visit_at FOREIGN KEY (household_id) REFERENCES household (id),
  CONSTRAINT visit_by FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What phones have sent, by the hash of the sealed bytes: so that a phone knows what the server holds. No time, no door.
CREATE TABLE field_record (
  id BINARY(16) NOT NULL,
  volunteer_id BIGINT NOT NULL,
  wave_id BIGINT NULL,
  sha256 BINARY(32) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY field_record_volunteer (volunteer_id),
  CONSTRAINT field_record_by FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A record that could not be taken, byte for byte as it came; the bytes go once staff have settled it.
CREATE TABLE quarantined_record (
  id BINARY(16) NOT NULL,
  volunteer_id BIGINT NOT NULL,
  wave_id BIGINT NULL,
  body MEDIUMBLOB NOT NULL,
  sha256 BINARY(32) NOT NULL,
  reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  detail TEXT NOT NULL,
  received_at DATETIME NOT NULL,
  settled_at DATETIME NULL,
  settled_by VARCHAR(60) NULL,
  decision VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  decision_reason VARCHAR(400) NULL,
  PRIMARY KEY (id, sha256),
  KEY quarantined_record_open (settled_at, wave_id),
  CONSTRAINT quarantined_record_by FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
