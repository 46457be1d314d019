--liquibase formatted sql
--changeset doorstep:V55__add_paper_forms
-- How paper is typed in for a wave. slips: the last number given to a form of somebody who was not drawn. The rest counts
-- comparisons of two entries: forms, questions, questions that differed, forms that the same person typed twice.
CREATE TABLE paper_setting (
  wave_id BIGINT NOT NULL,
  second_entry BOOLEAN NOT NULL,
  slips INT NOT NULL,
  compared_forms BIGINT NOT NULL,
  compared_questions BIGINT NOT NULL,
  differing_questions BIGINT NOT NULL,
  same_person BIGINT NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT paper_setting_wave FOREIGN KEY (wave_id) REFERENCES wave (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A form that waits for something. What was typed is sealed with the service's secret, so that no query finds the answers of
-- a household here; once the answers are taken, number and answers go and the bare row stays, so that a repeat is known.
-- number: the household's, or for somebody not drawn the slip's. No time stands here.
CREATE TABLE paper_form (
  id BINARY(16) NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  drawn BOOLEAN NOT NULL,
  number INT NULL,
  language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  typed MEDIUMTEXT NULL,
  typed_by VARCHAR(60) NOT NULL,
  second_id BINARY(16) NULL,
  second_typed MEDIUMTEXT NULL,
  second_by VARCHAR(60) NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY paper_form_number (wave_id, community, drawn, number),
  UNIQUE KEY paper_form_second (second_id),
  CONSTRAINT paper_form_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community),
  CONSTRAINT paper_form_done_is_bare CHECK (state <> 'done' OR (number IS NULL AND typed IS NULL AND second_typed IS NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
