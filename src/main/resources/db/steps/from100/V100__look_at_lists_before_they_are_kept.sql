--liquibase formatted sql
--changeset doorstep:V100__look_at_lists_before_they_are_kept
-- Lists of households that were uploaded and wait for somebody to look at them: of one community, or of all of a wave; gone within a day.
-- found: what the preview tells of them, as JSON.
CREATE TABLE frame_import (
  id BIGINT NOT NULL AUTO_INCREMENT,
  wave_id BIGINT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  source VARCHAR(200) NOT NULL,
  started_by VARCHAR(60) NOT NULL,
  started_at DATETIME NOT NULL,
  found MEDIUMTEXT NOT NULL,
  PRIMARY KEY (id),
  KEY frame_import_started (started_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- community: null while nobody knows whose row it is. place_no, sheet_no: turns in what was found.
CREATE TABLE frame_import_row (
  import_id BIGINT NOT NULL,
  row_no INT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  place_no INT NOT NULL,
  sheet_no INT NOT NULL,
  line_no INT NOT NULL,
  walk_order INT NOT NULL,
  hidden BOOLEAN NOT NULL,
  building VARCHAR(40) NOT NULL,
  unit VARCHAR(20) NOT NULL,
  door VARCHAR(20) NOT NULL,
  note VARCHAR(200) NOT NULL,
  PRIMARY KEY (import_id, row_no),
  KEY frame_import_row_community (import_id, community, row_no),
  CONSTRAINT frame_import_row_import FOREIGN KEY (import_id) REFERENCES frame_import (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
