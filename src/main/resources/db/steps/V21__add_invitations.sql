--liquibase formatted sql
--changeset doorstep:V21__add_invitations
-- An account without a password has '' there. Of a link's token only the SHA-256 is kept.
ALTER TABLE account ADD COLUMN invitation_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL;
ALTER TABLE account ADD COLUMN invitation_expires_at DATETIME NULL;
ALTER TABLE account ADD CONSTRAINT account_invitation UNIQUE (invitation_hash);

-- The link by which the first administrator comes in; one row, so that it is one link whichever replica printed it.
CREATE TABLE first_welcome (
  id TINYINT NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT INTO first_welcome (id, token_hash) VALUES (1, NULL);
