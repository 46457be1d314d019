--liquibase formatted sql
--changeset doorstep:V80__add_open_answers
-- What people wrote in free text, as the results count it now: filled by the fold, gone with a withdrawal, an exclusion or the end of
-- the retention. No channel and no time, so that a lone visit of a day finds no words. mixed: half a hash of response and question,
-- the order in which they are read: that of no arrival.
CREATE TABLE open_answer (
  response BINARY(16) NOT NULL,
  question VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mixed BIGINT NOT NULL,
  words MEDIUMTEXT NOT NULL,
  PRIMARY KEY (response, question),
  KEY open_answer_order (wave_id, mixed),
  KEY open_answer_place (wave_id, community),
  CONSTRAINT open_answer_of FOREIGN KEY (response) REFERENCES response (uuid)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The staff's own words for what open answers are about, the same for all waves.
CREATE TABLE comment_tag (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(30) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY comment_tag_name (name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Stays while an answer is excluded, so that it has its tags again once it is restored.
CREATE TABLE open_answer_tag (
  response BINARY(16) NOT NULL,
  question VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tag_id BIGINT NOT NULL,
  wave_id BIGINT NOT NULL,
  PRIMARY KEY (response, question, tag_id),
  KEY open_answer_tag_wave (wave_id, tag_id),
  KEY open_answer_tag_tag (tag_id),
  CONSTRAINT open_answer_tag_of FOREIGN KEY (response) REFERENCES response (uuid),
  CONSTRAINT open_answer_tag_tag FOREIGN KEY (tag_id) REFERENCES comment_tag (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Waves whose answers were folded before there was this table: the running service fills it in and takes them off the list.
CREATE TABLE open_answer_due (
  wave_id BIGINT NOT NULL,
  PRIMARY KEY (wave_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO open_answer_due (wave_id) SELECT DISTINCT wave_id FROM response;
