--liquibase formatted sql
--changeset doorstep:V52__add_interviews
-- How the interview behind a response went; by whom, but not at which door. started_hour is cut to the hour.
-- gap_seconds: from the end of the same phone's previous interview to the start of this one.
-- selections: how often the adults of the household were entered anew after an adult had been chosen.
-- resident_ticked, cards_shown: names, comma-separated.
CREATE TABLE interview (
  response BINARY(16) NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  volunteer_id BIGINT NOT NULL,
  started_hour DATETIME NOT NULL,
  seconds INT NOT NULL,
  gap_seconds INT NULL,
  breaks INT NOT NULL,
  selections INT NOT NULL,
  resident_ticked TEXT NOT NULL,
  cards_shown TEXT NOT NULL,
  clock_offset_seconds BIGINT NOT NULL,
  app_version VARCHAR(20) NOT NULL,
  PRIMARY KEY (response),
  KEY interview_wave (wave_id, community),
  KEY interview_volunteer (volunteer_id),
  CONSTRAINT interview_response FOREIGN KEY (response) REFERENCES response (uuid),
  CONSTRAINT interview_by FOREIGN KEY (volunteer_id) REFERENCES volunteer (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
