--liquibase formatted sql
--changeset doorstep:V20__add_audit_head
-- The end of the chain of audit entries: whoever appends holds this row, so that entries are numbered without gaps.
CREATE TABLE audit_head (
  id TINYINT NOT NULL,
  entries BIGINT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO audit_head (id, entries, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_action ON audit_entry (action, id);
