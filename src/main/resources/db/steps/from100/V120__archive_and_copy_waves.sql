--liquibase formatted sql
--changeset doorstep:V120__archive_and_copy_waves
-- An archived wave keeps all it has and stands in no list. copied_from: whose volunteers and shares a copy starts from; the other may be deleted.
ALTER TABLE wave ADD COLUMN archived_at DATETIME NULL;
ALTER TABLE wave ADD COLUMN copied_from BIGINT NULL;
