--liquibase formatted sql
--changeset doorstep:V86__release_figures_in_batches
-- What was folded and does not show in the cells yet. kind: 'in', an answer that is to be counted; 'out', one left out by staff that the
-- cells still count; 'gone', one withdrawn and erased that they still count. Cells and this together are what the lanes say. Goes with
-- the answers at the end of the retention. What was folded before there was this table is in the cells already.
CREATE TABLE waiting (
  lane BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (lane, seq),
  KEY waiting_group (wave_id, community, channel),
  CONSTRAINT waiting_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Sums of the answers that are 'gone' and that the cells still count, so that they can be taken off once others go with them: the answers
-- themselves are erased at once. Where one alone of a class waits, its sums are that person's credits, until the release, to whoever
-- holds the tables.
CREATE TABLE waiting_cell (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weighting_class VARCHAR(90) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sums MEDIUMTEXT NOT NULL,
  PRIMARY KEY (wave_id, community, channel, weighting_class),
  CONSTRAINT waiting_cell_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
