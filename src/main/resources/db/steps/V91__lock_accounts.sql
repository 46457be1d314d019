--liquibase formatted sql
--changeset doorstep:V91__lock_accounts
-- A locked account keeps what it was granted and opens nothing. sessions counts up whenever all of an account's sessions end.
ALTER TABLE account ADD COLUMN locked_at DATETIME NULL;
ALTER TABLE account ADD COLUMN sessions INT NOT NULL DEFAULT 0;
CREATE INDEX account_role_place ON account_role (place);
