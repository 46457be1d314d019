--liquibase formatted sql
--changeset doorstep:V61__add_exclusions
-- A decision of staff to leave answers out of the results, and perhaps a later one to take them back in. What counts is
-- whether any decision that still stands names the answers; response_event says what has been carried out.
-- scope: chosen ones, or all of a volunteer's interviews in the wave or in one community of it, as of then.
CREATE TABLE exclusion (
  id BIGINT NOT NULL AUTO_INCREMENT,
  wave_id BIGINT NOT NULL,
  scope VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  volunteer_id BIGINT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reason VARCHAR(400) NOT NULL,
  decided_by VARCHAR(60) NOT NULL,
  decided_at DATETIME NOT NULL,
  restored_reason VARCHAR(400) NULL,
  restored_by VARCHAR(60) NULL,
  restored_at DATETIME NULL,
  PRIMARY KEY (id),
  KEY exclusion_wave (wave_id, id),
  CONSTRAINT exclusion_in FOREIGN KEY (wave_id) REFERENCES wave (id),
  CONSTRAINT exclusion_of FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- settled: whether what the decision asks for this response has been carried out.
CREATE TABLE exclusion_response (
  exclusion_id BIGINT NOT NULL,
  response BINARY(16) NOT NULL,
  settled BOOLEAN NOT NULL,
  PRIMARY KEY (exclusion_id, response),
  KEY exclusion_response_of (response),
  CONSTRAINT exclusion_response_exclusion FOREIGN KEY (exclusion_id) REFERENCES exclusion (id),
  CONSTRAINT exclusion_response_response FOREIGN KEY (response) REFERENCES response (uuid)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
