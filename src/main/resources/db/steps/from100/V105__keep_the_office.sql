--liquibase formatted sql
--changeset doorstep:V105__keep_the_office
-- Who asks: one row, empty until a manager of everything fills it in. public_address counts where the configuration names none; seal is the
-- line under letters and reports.
CREATE TABLE office (
  id TINYINT NOT NULL,
  name VARCHAR(60) NOT NULL,
  district VARCHAR(60) NOT NULL,
  telephone VARCHAR(40) NOT NULL,
  public_address VARCHAR(200) NOT NULL,
  seal VARCHAR(60) NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO office (id, name, district, telephone, public_address, seal) VALUES (1, '', '', '', '', '');
