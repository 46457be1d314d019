--liquibase formatted sql
--changeset doorstep:V95__name_faults_of_tables
-- Places and lists of households have one catalogue of what can be wrong in a table: three faults go by its names.
UPDATE place_import_problem SET fault = 'NOT_A_TABLE' WHERE fault = 'NOT_TEXT';
UPDATE place_import_problem SET fault = 'TOO_LONG' WHERE fault = 'NAME_TOO_LONG';
UPDATE place_import_problem SET fault = 'GARBLED' WHERE fault = 'NAME_GARBLED';
