--liquibase formatted sql
--changeset doorstep:V75__add_tasks
-- An action on a weak item of a wave, at a place of any level. …_then: the rate as it stood when the task was made, which later
-- answers or exclusions do not change; empty, with reason_then, where none was shown. What a later wave says of it is worked out
-- from the cells and stands nowhere here. version: how often it was changed, the number of its last event.
-- form_key: of the form that made it, so that a second tap makes no second task.
CREATE TABLE task (
  id BIGINT NOT NULL AUTO_INCREMENT,
  wave_id BIGINT NOT NULL,
  place VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  item VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  owner VARCHAR(100) NOT NULL,
  due_on DATE NOT NULL,
  measure VARCHAR(1000) NOT NULL,
  comment VARCHAR(1000) NOT NULL,
  rate_then DOUBLE NULL,
  low_then DOUBLE NULL,
  high_then DOUBLE NULL,
  base_then BIGINT NOT NULL,
  reason_then VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NULL,
  as_of DATETIME NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  done_what VARCHAR(1000) NULL,
  done_by VARCHAR(100) NULL,
  done_on DATE NULL,
  created_by VARCHAR(60) NOT NULL,
  created_at DATETIME NOT NULL,
  version INT NOT NULL,
  form_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY task_once (form_key),
  KEY task_wave (wave_id, item),
  KEY task_place (place),
  KEY task_due (state, due_on),
  CONSTRAINT task_from FOREIGN KEY (wave_id) REFERENCES wave (id),
  CONSTRAINT task_at FOREIGN KEY (place) REFERENCES place (code),
  CONSTRAINT task_done CHECK (state <> 'done' OR (done_what IS NOT NULL AND done_by IS NOT NULL AND done_on IS NOT NULL))
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- All that ever happened to a task. owner, due_on, measure: as they were from then on. The number is the task's version after it, so
-- that of two who change the same version only one can.
CREATE TABLE task_event (
  task_id BIGINT NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME NOT NULL,
  actor VARCHAR(60) NOT NULL,
  words VARCHAR(1000) NOT NULL,
  owner VARCHAR(100) NOT NULL,
  due_on DATE NOT NULL,
  measure VARCHAR(1000) NOT NULL,
  done_by VARCHAR(100) NULL,
  done_on DATE NULL,
  PRIMARY KEY (task_id, number),
  CONSTRAINT task_event_of FOREIGN KEY (task_id) REFERENCES task (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
