--liquibase formatted sql
--changeset doorstep:V62__forget_hours_of_visits
-- An interview that was broken off has a visit "interrupted" of the same hour at its door: only its day is kept, in Chinese
-- time, and the visit goes. Visits at doors that have answered forget their hours in the running service.
UPDATE interview SET started_hour = TIMESTAMP(DATE(started_hour + INTERVAL 8 HOUR)) - INTERVAL 8 HOUR WHERE breaks > 0;
DELETE v FROM visit v JOIN visit c ON c.household_id = v.household_id AND c.outcome = 'completed' WHERE v.outcome = 'interrupted';

--changeset doorstep:V62__know_what_phones_have
-- handed_out: whether any phone was given this draw or walk; what it finished there may arrive weeks later.
ALTER TABLE sample ADD COLUMN handed_out BOOLEAN NOT NULL DEFAULT FALSE;
