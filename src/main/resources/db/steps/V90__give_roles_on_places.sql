--liquibase formatted sql
--changeset doorstep:V90__give_roles_on_places
-- Roles hang on places: several for one account, each in a subtree by its division code; the empty code is everywhere.
CREATE TABLE account_role (
  account_id BIGINT NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (account_id, place, role),
  CONSTRAINT account_role_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO account_role (account_id, role, place)
  SELECT id, CASE WHEN role = 'admin' THEN 'manager' ELSE role END, '' FROM account;
ALTER TABLE account DROP COLUMN role;
