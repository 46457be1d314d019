--liquibase formatted sql
--changeset doorstep:V76__add_handouts
-- Publicity of one item that reached a community on a day (Chinese time). It belongs to the questionnaire and not to a wave: between
-- which waves it lies follows from the day. A record that was undone stays, and counts for nothing.
-- form_key: of the form that recorded it, so that a second tap records nothing again.
CREATE TABLE handout (
  id BIGINT NOT NULL AUTO_INCREMENT,
  form_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_on DATE NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pieces INT NOT NULL,
  note VARCHAR(200) NOT NULL,
  recorded_by VARCHAR(60) NOT NULL,
  recorded_at DATETIME NOT NULL,
  undone_by VARCHAR(60) NULL,
  undone_at DATETIME NULL,
  form_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY handout_once (form_key, community),
  KEY handout_of (form_id, item, community, given_on),
  CONSTRAINT handout_in FOREIGN KEY (community) REFERENCES place (code),
  CONSTRAINT handout_of_something CHECK (pieces > 0)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
