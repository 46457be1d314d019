--liquibase formatted sql
--changeset doorstep:V10__add_place_imports
-- applying is 1 for the one import that is changing the tree, else null.
CREATE TABLE place_import (
  id BIGINT NOT NULL AUTO_INCREMENT,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  files TEXT NOT NULL,
  started_by VARCHAR(60) NOT NULL,
  started_at DATETIME NOT NULL,
  finished_at DATETIME NULL,
  alive_at DATETIME NOT NULL,
  progress INT NOT NULL,
  applying TINYINT NULL,
  moved BOOLEAN NOT NULL,
  errors INT NOT NULL,
  warnings INT NOT NULL,
  added INT NOT NULL,
  renamed INT NOT NULL,
  recounted INT NOT NULL,
  unchanged INT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY place_import_applying (applying)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE place_import_problem (
  import_id BIGINT NOT NULL,
  position INT NOT NULL,
  file VARCHAR(255) NOT NULL,
  line INT NOT NULL,
  field VARCHAR(255) NOT NULL,
  fault VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  found VARCHAR(255) NOT NULL,
  measure VARCHAR(255) NOT NULL,
  PRIMARY KEY (import_id, position),
  CONSTRAINT place_import_problem_import FOREIGN KEY (import_id) REFERENCES place_import (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What was read, until it is in the tree or given up. changes is what it would do there.
CREATE TABLE place_import_row (
  import_id BIGINT NOT NULL,
  code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  level VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  parent VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL,
  households INT NULL,
  adults INT NULL,
  changes VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (import_id, code),
  KEY place_import_row_changes (import_id, changes, code),
  CONSTRAINT place_import_row_import FOREIGN KEY (import_id) REFERENCES place_import (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
