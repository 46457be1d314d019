--liquibase formatted sql
--changeset doorstep:V70__add_census_figures
-- What is known from the census of the people of a place: how many, or which share, would give each answer to a weighting question.
-- It belongs to the questionnaire's question, whose levels it counts by, and so serves all its waves.
CREATE TABLE census_figure (
  form_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  question VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount DECIMAL(14,4) NOT NULL,
  is_percent BOOLEAN NOT NULL,
  PRIMARY KEY (form_id, place, question, level),
  CONSTRAINT census_figure_place FOREIGN KEY (place) REFERENCES place (code),
  CONSTRAINT census_figure_counts_people CHECK (amount >= 0)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
