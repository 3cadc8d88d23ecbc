-- What gave a due day, so that it can be told and reckoned anew: the figure, the day of the act, working days.
ALTER TABLE recognition_request
  ADD COLUMN due_rule  varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN due_since date NULL,
  ADD COLUMN due_days  int  NULL,
  ADD KEY recognition_request_by_due (state, due_on);

UPDATE recognition_request
SET due_rule  = CASE WHEN state = 'RETURNED' THEN 'MENDING_WORKING_DAYS' ELSE 'ADMISSIBILITY_WORKING_DAYS' END,
    due_days  = CASE WHEN state = 'RETURNED' THEN 15 ELSE 5 END,
    due_since = LEAST(due_on, DATE(DATE_ADD(COALESCE(submitted_at, drafted_at), INTERVAL 8 HOUR)))
WHERE due_on IS NOT NULL;

ALTER TABLE recognition_case
  ADD COLUMN due_rule         varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN due_since        date NULL,
  ADD COLUMN due_days         int  NULL,
  ADD COLUMN extended         int  NOT NULL DEFAULT 0,
  ADD COLUMN extension_reason varchar(1000) NULL,
  ADD COLUMN info_asked       int  NOT NULL DEFAULT 0,
  ADD COLUMN info_question    varchar(1000) NULL,
  ADD COLUMN info_asked_at    datetime(6) NULL,
  ADD COLUMN info_answer      varchar(2000) NULL,
  ADD COLUMN info_answered_at datetime(6) NULL,
  ADD COLUMN info_days_left   int NULL,
  ADD KEY recognition_case_by_due (due_on);

UPDATE recognition_case
SET due_rule  = CASE WHEN state = 'ASSIGNED' THEN 'ACKNOWLEDGEMENT_WORKING_DAYS' ELSE 'ASSESSMENT_WORKING_DAYS' END,
    due_days  = CASE WHEN state = 'ASSIGNED' THEN 3 ELSE 20 END,
    due_since = LEAST(due_on, DATE(DATE_ADD(COALESCE(assessing_since, assigned_at), INTERVAL 8 HOUR)))
WHERE due_on IS NOT NULL;

-- A due day that approver and secretariat have been told of: once, whoever notices first.
CREATE TABLE recognition_escalation (
  case_id binary(16) NOT NULL,
  due_on  date       NOT NULL,
  PRIMARY KEY (case_id, due_on),
  CONSTRAINT recognition_escalation_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
