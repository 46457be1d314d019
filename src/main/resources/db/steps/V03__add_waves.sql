--liquibase formatted sql
--changeset doorstep:V03__add_waves
CREATE TABLE published_questionnaire (
  form_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  yaml MEDIUMTEXT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published_at DATETIME NOT NULL,
  PRIMARY KEY (form_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE wave (
  id BIGINT NOT NULL AUTO_INCREMENT,
  name VARCHAR(100) NOT NULL,
  form_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  languages VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published_at DATETIME NULL,
  opens_at DATETIME NOT NULL,
  closes_at DATETIME NOT NULL,
  retain_until DATE NOT NULL,
  approval_form_no VARCHAR(60) NULL,
  approval_authority VARCHAR(100) NULL,
  approval_no VARCHAR(60) NULL,
  approval_valid_until DATE NULL,
  made_up BOOLEAN NOT NULL,
  created_at DATETIME NOT NULL,
  PRIMARY KEY (id),
  KEY wave_questionnaire (form_id, version),
  CONSTRAINT wave_questionnaire_published FOREIGN KEY (form_id, version) REFERENCES published_questionnaire (form_id, version),
  CONSTRAINT wave_closes_after_it_opens CHECK (closes_at >= opens_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE wave_community (
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (wave_id, community),
  KEY wave_community_place (community),
  CONSTRAINT wave_community_wave FOREIGN KEY (wave_id) REFERENCES wave (id),
  CONSTRAINT wave_community_place FOREIGN KEY (community) REFERENCES place (code)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE share_link (
  token VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  wave_id BIGINT NOT NULL,
  community VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(60) NOT NULL,
  opened BIGINT NOT NULL,
  started BIGINT NOT NULL,
  finished BIGINT NOT NULL,
  created_at DATETIME NOT NULL,
  withdrawn_at DATETIME NULL,
  PRIMARY KEY (token),
  UNIQUE KEY share_link_label (wave_id, community, label),
  CONSTRAINT share_link_community FOREIGN KEY (wave_id, community) REFERENCES wave_community (wave_id, community)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
