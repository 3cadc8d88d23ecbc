-- A reminder of one due day: planned when the day is near, told once, and kept to be shown.
CREATE TABLE recognition_reminder (
  subject_id     binary(16)   NOT NULL,
  due_on         date         NOT NULL,
  working_days   int          NOT NULL,
  subject_kind   varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_id    binary(16)   NOT NULL,
  falls_on       date         NOT NULL,
  state          varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  organization   varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  role           varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  told_at        datetime(6)  NULL,
  PRIMARY KEY (subject_id, due_on, working_days),
  KEY recognition_reminder_by_day (state, falls_on, subject_id),
  KEY recognition_reminder_by_reader (organization, role, due_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO policy_parameter
  (id, name, scope_kind, scope_code, value_text, strength, valid_from, valid_to, citation, editor, version)
VALUES
  (x'01900000000070008000000000002020', 'FIRST_REMINDER_WORKING_DAYS', 'NATIONAL', '', '3', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000002021', 'LAST_REMINDER_WORKING_DAYS', 'NATIONAL', '', '1', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000002022', 'REGISTER_FIRST_REMINDER_WORKING_DAYS', 'NATIONAL', '', '10', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000002023', 'REGISTER_LAST_REMINDER_WORKING_DAYS', 'NATIONAL', '', '3', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0);
