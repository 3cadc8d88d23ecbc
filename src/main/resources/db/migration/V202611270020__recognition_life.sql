-- What becomes of an entry of the register, by itself and by acts, and every state that it had.
ALTER TABLE recognition
  ADD COLUMN agreement_id    binary(16) NULL,
  ADD COLUMN suspended_until date NULL,
  ADD COLUMN due_rule        varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN due_since       date NULL,
  ADD COLUMN due_days        int  NULL,
  ADD COLUMN due_on          date NULL,
  ADD COLUMN turns_on        date NULL,
  ADD COLUMN turns_to        varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN turn_ground     varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN turn_cause      date NULL,
  ADD COLUMN ends_on         date NULL,
  ADD COLUMN ends_to         varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN end_ground      varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN looked_on       date NOT NULL DEFAULT '2000-01-01';

UPDATE recognition
SET agreement_id = (
      SELECT r.agreement_id FROM recognition_case c JOIN recognition_request r ON r.id = c.request_id
      WHERE c.id = recognition.case_id),
    ends_on    = DATE_ADD(expires_on, INTERVAL 1 DAY),
    ends_to    = 'EXPIRED',
    end_ground = 'TERM_OVER';

ALTER TABLE recognition
  MODIFY COLUMN agreement_id binary(16) NOT NULL,
  ADD KEY recognition_by_look (looked_on),
  ADD KEY recognition_by_circle (circle_code, signed_on);

CREATE TABLE recognition_turn (
  recognition_id binary(16)    NOT NULL,
  position       int           NOT NULL,
  from_on        date          NOT NULL,
  until_on       date          NULL,
  state          varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ground         varchar(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  expires_on     date          NOT NULL,
  cause_on       date          NULL,
  reason         varchar(1000) NULL,
  act_id         binary(16)    NULL,
  known_at       datetime(6)   NOT NULL,
  PRIMARY KEY (recognition_id, position),
  CONSTRAINT recognition_turn_of FOREIGN KEY (recognition_id) REFERENCES recognition (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO recognition_turn (recognition_id, position, from_on, state, ground, expires_on, cause_on, known_at)
SELECT n.id, 0, n.signed_on, n.state, 'SIGNED', n.expires_on, n.signed_on, COALESCE(c.signed_at, n.signed_on)
FROM recognition n JOIN recognition_case c ON c.id = n.case_id;

INSERT INTO policy_parameter
  (id, name, scope_kind, scope_code, value_text, strength, valid_from, valid_to, citation, editor, version)
VALUES
  (x'01900000000070008000000000002001', 'RECOGNITION_WARNING_MONTHS', 'NATIONAL', '', '6', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000002002', 'SUSPENSION_WARNING_DAYS', 'NATIONAL', '', '10', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0);
