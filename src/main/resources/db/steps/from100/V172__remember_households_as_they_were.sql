--liquibase formatted sql
--changeset doorstep:V172__remember_households_as_they_were
-- How many households a community was said to have before another number was said, and until when: in the order of id. What was not known
-- has no row, and what is said now stands with the place. Rows stay as they are, for what waves weigh by is read from them.
CREATE TABLE households_before (
  id BIGINT NOT NULL AUTO_INCREMENT,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until_at DATETIME(6) NOT NULL,
  households INT NOT NULL,
  PRIMARY KEY (id),
  KEY households_before_community (community),
  KEY households_before_until (until_at),
  CONSTRAINT households_before_place FOREIGN KEY (community) REFERENCES place (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
