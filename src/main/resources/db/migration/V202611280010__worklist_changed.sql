-- Subjects whose open tasks may be others now, each until the worklist agrees with it. Times are
-- the database's, which all processes share.
CREATE TABLE work_changed (
  id             binary(16)   NOT NULL,
  kind           varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_id     binary(16)   NOT NULL,
  changed_at     datetime(6)  NOT NULL,
  attempts       int          NOT NULL,
  next_at        datetime(6)  NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- What the registry of events still owed the worklist.
INSERT INTO work_changed (id, kind, subject_id, changed_at, attempts)
SELECT unhex(replace(uuid(), '-', '')), json_value(SERIALIZED_EVENT, '$.subjectKind'),
  unhex(replace(json_value(SERIALIZED_EVENT, '$.subjectId'), '-', '')), utc_timestamp(6), 0
FROM EVENT_PUBLICATION
WHERE EVENT_TYPE = 'org.biaolian.task.TasksChanged';

INSERT INTO work_changed (id, kind, subject_id, changed_at, attempts)
SELECT unhex(replace(uuid(), '-', '')), s.kind, unhex(replace(s.subject, '-', '')),
  utc_timestamp(6), 0
FROM EVENT_PUBLICATION e
JOIN json_table(e.SERIALIZED_EVENT, '$.subjects[*]' COLUMNS (
  kind varchar(40) PATH '$.subjectKind', subject varchar(36) PATH '$.subjectId')) s
WHERE e.EVENT_TYPE = 'org.biaolian.task.ManyTasksChanged';

DELETE FROM EVENT_PUBLICATION
WHERE EVENT_TYPE IN ('org.biaolian.task.TasksChanged', 'org.biaolian.task.ManyTasksChanged');
