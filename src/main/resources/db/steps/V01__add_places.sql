--liquibase formatted sql
--changeset doorstep:V01__add_places
CREATE TABLE place (
  code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  parent VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  households INT NULL,
  adults INT NULL,
  PRIMARY KEY (code),
  KEY place_parent (parent),
  CONSTRAINT place_parent_exists FOREIGN KEY (parent) REFERENCES place (code),
  CONSTRAINT place_households_positive CHECK (households > 0),
  CONSTRAINT place_adults_positive CHECK (adults > 0)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
