-- Times in which the clock of a case stood still, so that the time that a bureau had can be told.
CREATE TABLE recognition_case_stop (
  case_id   binary(16)  NOT NULL,
  position  int         NOT NULL,
  from_on   date        NOT NULL,
  until_on  date        NULL,
  cause     varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (case_id, position),
  CONSTRAINT recognition_case_stop_of FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- What was asked and answered, or is still open. Where a clerk went on without an answer, the day is
-- not known, and nothing is taken off.
INSERT INTO recognition_case_stop (case_id, position, from_on, until_on, cause)
SELECT id, 0, DATE(DATE_ADD(info_asked_at, INTERVAL 8 HOUR)),
       DATE(DATE_ADD(info_answered_at, INTERVAL 8 HOUR)), 'INFORMATION'
FROM recognition_case
WHERE info_asked_at IS NOT NULL AND (info_answered_at IS NOT NULL OR state = 'INFO_REQUESTED');

-- Cases that stand still for sector departments now: since the first of them was asked.
INSERT INTO recognition_case_stop (case_id, position, from_on, cause)
SELECT c.id,
       CASE WHEN c.info_answered_at IS NOT NULL THEN 1 ELSE 0 END,
       (SELECT DATE(DATE_ADD(MIN(d.asked_at), INTERVAL 8 HOUR))
        FROM recognition_countersign d WHERE d.case_id = c.id AND d.state = 'WAITING'),
       'DEPARTMENTS'
FROM recognition_case c
WHERE c.paused_days_left IS NOT NULL
  AND EXISTS (SELECT 1 FROM recognition_countersign d WHERE d.case_id = c.id AND d.state = 'WAITING');
