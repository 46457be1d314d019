--liquibase formatted sql
--changeset doorstep:V135__state_the_evaluation
-- How the evaluation draws and scores, as the office states it; lean is what is added to our rates, the steps count for scoring STEPS alone.
CREATE TABLE evaluation (
  wave_id BIGINT NOT NULL,
  communities INT NOT NULL,
  households INT NOT NULL,
  people VARCHAR(20) NOT NULL,
  scoring VARCHAR(20) NOT NULL,
  near_below DECIMAL(5,4) NOT NULL,
  near_kept DECIMAL(5,4) NOT NULL,
  far_below DECIMAL(5,4) NOT NULL,
  far_kept DECIMAL(5,4) NOT NULL,
  lean DECIMAL(5,4) NOT NULL,
  passing DECIMAL(5,4) NOT NULL,
  PRIMARY KEY (wave_id),
  FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
