--liquibase formatted sql
--changeset doorstep:V83__quote_residents_by_reference
-- Residents' words that a task quotes: which answer to which question, and never the words. They are read from open_answer whenever they
-- are shown, and so are gone as soon as the answer is: withdrawn, excluded, or at the end of the retention.
CREATE TABLE task_quote (
  id BIGINT NOT NULL AUTO_INCREMENT,
  task_id BIGINT NOT NULL,
  response BINARY(16) NOT NULL,
  question VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY task_quote_once (task_id, response, question),
  KEY task_quote_response (response),
  CONSTRAINT task_quote_in FOREIGN KEY (task_id) REFERENCES task (id),
  CONSTRAINT task_quote_of FOREIGN KEY (response) REFERENCES response (uuid)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Words that were copied into tasks until now: where they are still those of an answer (whole, or cut after 200 characters), the task
-- refers to that answer; of others nobody knows whose they are, and they could never go with an answer, so they go now.
INSERT INTO task_quote (task_id, response, question)
SELECT t.id, a.response, a.question FROM task t
  JOIN open_answer a ON a.wave_id = t.wave_id AND a.community LIKE CONCAT(t.place, '%')
   AND (a.words = t.comment
     OR (RIGHT(t.comment, 1) = '…' AND LEFT(a.words, CHAR_LENGTH(t.comment) - 1) = LEFT(t.comment, CHAR_LENGTH(t.comment) - 1)))
 WHERE CHAR_LENGTH(t.comment) > 1
   AND NOT EXISTS (SELECT 1 FROM open_answer o
                    WHERE o.wave_id = t.wave_id AND o.community LIKE CONCAT(t.place, '%') AND o.mixed < a.mixed
                      AND (o.words = t.comment
                        OR (RIGHT(t.comment, 1) = '…'
                          AND LEFT(o.words, CHAR_LENGTH(t.comment) - 1) = LEFT(t.comment, CHAR_LENGTH(t.comment) - 1))));

-- A task that loses copied words this way says so in its history, as a change that nobody of the staff made.
INSERT INTO task_event (task_id, number, kind, at, actor, words, owner, due_on, measure, done_by, done_on)
SELECT t.id, t.version + 1, 'edited', UTC_TIMESTAMP(), '系统升级 (upgrade)',
       '以前抄在这里的居民原话，对不上现有的任何一份答卷，升级时删去了。Words of a resident that had been copied here match no answer any more; the upgrade removed them.',
       t.owner, t.due_on, t.measure, t.done_by, t.done_on
  FROM task t
 WHERE t.comment <> '' AND NOT EXISTS (SELECT 1 FROM task_quote q WHERE q.task_id = t.id);
UPDATE task SET version = version + 1
 WHERE comment <> '' AND NOT EXISTS (SELECT 1 FROM task_quote q WHERE q.task_id = task.id);
ALTER TABLE task DROP COLUMN comment;

-- How many quotes the task had from then on. What is quoted now was in the task ever since, so that the next change is nobody's who adds it.
ALTER TABLE task_event ADD COLUMN quotes INT NOT NULL DEFAULT 0;
UPDATE task_event SET quotes = (SELECT COUNT(*) FROM task_quote q WHERE q.task_id = task_event.task_id);
