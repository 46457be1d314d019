--liquibase formatted sql
--changeset doorstep:V59__add_ways_to_find_audit_entries
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
