--liquibase formatted sql
--changeset doorstep:V97__keep_counts_of_doors
-- What stays of a wave's doors once its retention is over and its households with their codes are gone: counts, as its pages had
-- them. A row in doors_counted says that they stand for the doors.
CREATE TABLE doors_counted (
  wave_id BIGINT NOT NULL,
  counted_at DATETIME NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT doors_counted_wave FOREIGN KEY (wave_id) REFERENCES wave (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- asked: released doors; reserve: those of the reserve among them; answered: of which it was shown; the five after by_self,
-- at_door, not_in and attempts are what weights go by.
CREATE TABLE door_total (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked INT NOT NULL,
  reserve INT NOT NULL,
  letters INT NOT NULL,
  answered INT NOT NULL,
  by_self INT NOT NULL,
  at_door INT NOT NULL,
  not_in INT NOT NULL,
  attempts INT NOT NULL,
  from_list BOOLEAN NOT NULL,
  eligible BIGINT NOT NULL,
  completed BIGINT NOT NULL,
  ruled_out BIGINT NOT NULL,
  no_household BIGINT NOT NULL,
  PRIMARY KEY (wave_id, community),
  CONSTRAINT door_total_counted FOREIGN KEY (wave_id) REFERENCES doors_counted (wave_id),
  CONSTRAINT door_total_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Released doors of a community by what became of them.
CREATE TABLE door_count (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  disposition VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  doors INT NOT NULL,
  PRIMARY KEY (wave_id, community, disposition),
  CONSTRAINT door_count_total FOREIGN KEY (wave_id, community) REFERENCES door_total (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Waves whose visits were deleted before there were counts: theirs know of too few doors without answers.
CREATE TABLE visits_lost (
  wave_id BIGINT NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT visits_lost_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO visits_lost (wave_id) SELECT id FROM wave WHERE retain_until < CURRENT_DATE;
