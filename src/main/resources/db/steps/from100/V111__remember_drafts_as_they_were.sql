--liquibase formatted sql
--changeset doorstep:V111__remember_drafts_as_they_were
-- A draft as each save left it: what a form was opened on, to tell what two people changed.
CREATE TABLE draft_revision (
  draft_id BIGINT NOT NULL,
  revision INT NOT NULL,
  content MEDIUMTEXT NOT NULL,
  PRIMARY KEY (draft_id, revision),
  CONSTRAINT draft_revision_draft FOREIGN KEY (draft_id) REFERENCES questionnaire_draft (id) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
