--liquibase formatted sql
--changeset doorstep:V82__know_when_cells_changed
-- Counted up whenever cells of the wave are written, in the same transaction: cells in memory count as long as this stays.
CREATE TABLE cell_version (
  wave_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT cell_version_wave FOREIGN KEY (wave_id) REFERENCES wave (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
