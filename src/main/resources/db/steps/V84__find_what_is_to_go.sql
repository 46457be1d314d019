--liquibase formatted sql
--changeset doorstep:V84__find_what_is_to_go
-- Retention looks for what a wave's phones have sent, and for phones that ended long ago.
ALTER TABLE field_record ADD KEY field_record_wave (wave_id);
ALTER TABLE device ADD KEY device_ended (ended_at);
