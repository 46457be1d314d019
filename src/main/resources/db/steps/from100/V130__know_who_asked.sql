--liquibase formatted sql
--changeset doorstep:V130__know_who_asked
-- interviewer: the volunteer who asked at the door, since answers that one volunteer collected are alike; 0 where residents answered by
-- themselves, and once the answers are gone. Below 0, in cells alone: a number by lot in the place of the volunteer's, after the retention.
ALTER TABLE response ADD COLUMN interviewer BIGINT NOT NULL DEFAULT 0;
UPDATE response SET interviewer = (SELECT i.volunteer_id FROM interview i WHERE i.response = response.uuid)
 WHERE channel = 'visit' AND answers <> '' AND EXISTS (SELECT 1 FROM interview i WHERE i.response = response.uuid);

-- A key cannot be changed on every server: so other tables in the place of the ones before.
CREATE TABLE cell_by_interviewer (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weighting_class VARCHAR(90) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  interviewer BIGINT NOT NULL DEFAULT 0,
  sums MEDIUMTEXT NOT NULL,
  answers BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (wave_id, community, channel, weighting_class, interviewer),
  KEY cell_answers (wave_id, community, channel, answers),
  CONSTRAINT cell_of_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO cell_by_interviewer (wave_id, community, channel, weighting_class, sums, answers)
  SELECT wave_id, community, channel, weighting_class, sums, answers FROM cell;
DROP TABLE cell;
ALTER TABLE cell_by_interviewer RENAME TO cell;

CREATE TABLE waiting_cell_by_interviewer (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weighting_class VARCHAR(90) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  interviewer BIGINT NOT NULL DEFAULT 0,
  sums MEDIUMTEXT NOT NULL,
  answers BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (wave_id, community, channel, weighting_class, interviewer),
  CONSTRAINT waiting_cell_of_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO waiting_cell_by_interviewer (wave_id, community, channel, weighting_class, sums, answers)
  SELECT wave_id, community, channel, weighting_class, sums, answers FROM waiting_cell;
DROP TABLE waiting_cell;
ALTER TABLE waiting_cell_by_interviewer RENAME TO waiting_cell;

-- Waves whose cells were added up before they knew who asked: they are counted anew, once.
CREATE TABLE recount_due (
  wave_id BIGINT NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT recount_due_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO recount_due (wave_id) SELECT DISTINCT wave_id FROM interview;
