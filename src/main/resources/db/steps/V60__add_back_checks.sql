--liquibase formatted sql
--changeset doorstep:V60__add_back_checks
-- By which chance a wave's completed doors are drawn for a back-check: one seed for the whole wave, so that drawing
-- again later goes on where it was. share: percent.
CREATE TABLE back_check_draw (
  wave_id BIGINT NOT NULL,
  seed CHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  share INT NOT NULL,
  doors INT NOT NULL,
  drawn_by VARCHAR(60) NOT NULL,
  drawn_on DATE NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT back_check_draw_wave FOREIGN KEY (wave_id) REFERENCES wave (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A completed door that somebody else asks: were you visited? It names the door and never a response, and carries a day
-- and no time. chance: drawn by chance alone; else because the volunteer's interviews deserve a look.
-- checker_id: the volunteer who is to ask; none: the office does. report: the id under which a phone sent the outcome.
CREATE TABLE back_check (
  id BINARY(16) NOT NULL,
  wave_id BIGINT NOT NULL,
  household_id BINARY(16) NOT NULL,
  visited_by BIGINT NOT NULL,
  checker_id BIGINT NULL,
  chance BOOLEAN NOT NULL,
  reached BOOLEAN NULL,
  visited VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
  answered_self VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
  suggested VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NULL,
  note VARCHAR(200) NOT NULL,
  report BINARY(16) NULL,
  done_by VARCHAR(60) NULL,
  done_on DATE NULL,
  PRIMARY KEY (id),
  UNIQUE KEY back_check_household (household_id),
  KEY back_check_wave (wave_id, visited_by),
  KEY back_check_checker (checker_id, done_on),
  CONSTRAINT back_check_at FOREIGN KEY (household_id) REFERENCES household (id),
  CONSTRAINT back_check_of FOREIGN KEY (visited_by) REFERENCES volunteer (id),
  CONSTRAINT back_check_by FOREIGN KEY (checker_id) REFERENCES volunteer (id),
  CONSTRAINT back_check_by_somebody_else CHECK (checker_id IS NULL OR checker_id <> visited_by)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
