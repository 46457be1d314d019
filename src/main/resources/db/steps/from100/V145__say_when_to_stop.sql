--liquibase formatted sql
--changeset doorstep:V145__say_when_to_stop
-- How precise a wave is wanted, in percentage points either way, and in how many looks it may be decided before all answers are in:
-- said before it opens and fixed from then on. looks, spending, answers: none of them where nobody stops early.
CREATE TABLE stopping_plan (
  wave_id BIGINT NOT NULL,
  width_whole DOUBLE NOT NULL,
  width_street DOUBLE NOT NULL,
  width_community DOUBLE NOT NULL,
  looks INT NULL,
  spending VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  answers INT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT stopping_plan_of FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE,
  CONSTRAINT stopping_plan_whole CHECK ((looks IS NULL AND spending IS NULL AND answers IS NULL)
    OR (looks > 1 AND spending IS NOT NULL AND answers > 0))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A look that was made, once for each number; fraction: of the planned answers. The last one spends all the error that is left.
CREATE TABLE stopping_look (
  id BIGINT NOT NULL AUTO_INCREMENT,
  wave_id BIGINT NOT NULL,
  number INT NOT NULL,
  made_at DATETIME NOT NULL,
  answers BIGINT NOT NULL,
  fraction DOUBLE NOT NULL,
  bound DOUBLE NOT NULL,
  is_last BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY stopping_look_once (wave_id, number),
  CONSTRAINT stopping_look_of FOREIGN KEY (wave_id) REFERENCES stopping_plan (wave_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What it said of each item, and of each measure as a whole (all-awareness).
CREATE TABLE stopping_decision (
  look_id BIGINT NOT NULL,
  item VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  decision VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (look_id, item),
  CONSTRAINT stopping_decision_of FOREIGN KEY (look_id) REFERENCES stopping_look (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
