--liquibase formatted sql
--changeset doorstep:V02__add_accounts
CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(60) NOT NULL,
  password VARCHAR(100) NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY account_name (name)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT,
  at DATETIME NOT NULL,
  actor VARCHAR(60) NOT NULL,
  action VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(200) NOT NULL,
  detail TEXT NOT NULL,
  previous_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY audit_entry_previous_hash (previous_hash),
  UNIQUE KEY audit_entry_hash (hash)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
