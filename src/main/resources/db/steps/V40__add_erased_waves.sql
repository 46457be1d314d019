--liquibase formatted sql
--changeset doorstep:V40__add_erased_waves
-- Waves whose single answers were deleted at the end of their retention; their cells stay.
CREATE TABLE erased_wave (
  wave_id BIGINT NOT NULL,
  erased_at DATETIME NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT erased_wave_wave FOREIGN KEY (wave_id) REFERENCES wave (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
