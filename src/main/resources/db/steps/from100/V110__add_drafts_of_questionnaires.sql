--liquibase formatted sql
--changeset doorstep:V110__add_drafts_of_questionnaires
-- The office's own questionnaires while they are edited, as typed. place: whose office made it; it is seen by whoever manages that
-- place. revision counts up with each save, so that a form knows whether somebody else saved since it was opened.
-- published_at: when a wave fixed this version; the next save is of the next version then.
CREATE TABLE questionnaire_draft (
  id BIGINT NOT NULL AUTO_INCREMENT,
  form_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content MEDIUMTEXT NOT NULL,
  sound BOOLEAN NOT NULL,
  revision INT NOT NULL,
  before_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  published_at DATETIME NULL,
  changed_by VARCHAR(60) NOT NULL,
  changed_at DATETIME NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY questionnaire_draft_version (form_id, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
