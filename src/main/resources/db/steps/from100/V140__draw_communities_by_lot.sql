--liquibase formatted sql
--changeset doorstep:V140__draw_communities_by_lot
-- The communities of a wave by lot: from which place, how, by which seed, and for which time the lot was drawn for this wave.
CREATE TABLE wave_lot (
  wave_id BIGINT NOT NULL,
  place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  way VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seed CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  drawn INT NOT NULL,
  turn INT NOT NULL,
  drawn_by VARCHAR(60) NOT NULL,
  drawn_at DATETIME NOT NULL,
  PRIMARY KEY (wave_id),
  CONSTRAINT wave_lot_wave FOREIGN KEY (wave_id) REFERENCES wave (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The list as it stood when the lot was drawn. households: of which chances were made; 1 where all chances are the same.
CREATE TABLE wave_lot_community (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  households INT NOT NULL,
  drawn BOOLEAN NOT NULL,
  chance DOUBLE NOT NULL,
  PRIMARY KEY (wave_id, community),
  CONSTRAINT wave_lot_community_lot FOREIGN KEY (wave_id) REFERENCES wave_lot (wave_id),
  CONSTRAINT wave_lot_community_chance CHECK (chance > 0 AND chance <= 1)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
