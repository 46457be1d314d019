--liquibase formatted sql
--changeset doorstep:V11__add_ways_to_find_places
-- Search by part of a name scans this index instead of the table; sums over communities read the other one alone.
ALTER TABLE place
  ADD KEY place_name (name),
  ADD KEY place_level (level, code, households, adults);
