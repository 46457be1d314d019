--liquibase formatted sql
--changeset doorstep:V150__keep_census_figures_as_they_were
-- Each time that somebody said what is known of the people of a place: all of it, in the place of what was known before. Rows stay as they
-- are, for what a wave counts by is read from them. number: from 1 by questionnaire, in the order of the commits. reach: the places that
-- who entered it managed, by comma; empty for all.
CREATE TABLE census_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  form_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  entered_at DATETIME(6) NOT NULL,
  reach VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY census_entry_number (form_id, number),
  CONSTRAINT census_entry_place FOREIGN KEY (place) REFERENCES place (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How many people, or which share, would give each answer to a weighting question. An entry without any forgets the place.
CREATE TABLE census_amount (
  entry_id BIGINT NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount DECIMAL(14,4) NOT NULL,
  is_percent BOOLEAN NOT NULL,
  PRIMARY KEY (entry_id, question, level),
  CONSTRAINT census_amount_entry FOREIGN KEY (entry_id) REFERENCES census_entry (id),
  CONSTRAINT census_amount_counts_people CHECK (amount >= 0)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO census_entry (form_id, number, place, entered_at, reach)
  SELECT known.form_id, (SELECT COUNT(DISTINCT before_it.place) FROM census_figure before_it
      WHERE before_it.form_id = known.form_id AND before_it.place <= known.place), known.place, '2000-01-01 00:00:00', ''
  FROM (SELECT DISTINCT form_id, place FROM census_figure) known;

INSERT INTO census_amount (entry_id, question, level, amount, is_percent)
  SELECT e.id, f.question, f.level, f.amount, f.is_percent
  FROM census_figure f JOIN census_entry e ON e.form_id = f.form_id AND e.place = f.place;

DROP TABLE census_figure;

-- Since when a wave goes to a community that it took up after it had opened.
CREATE TABLE wave_joined (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  PRIMARY KEY (wave_id, community),
  CONSTRAINT wave_joined_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
