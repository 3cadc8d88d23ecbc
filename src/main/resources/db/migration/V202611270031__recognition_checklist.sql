-- A list of points is longer than a figure.
ALTER TABLE policy_parameter
  MODIFY COLUMN value_text varchar(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL;

INSERT INTO policy_parameter
  (id, name, scope_kind, scope_code, value_text, strength, valid_from, valid_to, citation, editor, version)
VALUES
  (x'01900000000070008000000000000021', 'ASSESSMENT_CHECKLIST', 'NATIONAL', '', 'MANDATORY|HIGHER|CONDITIONS|COMPETITION|SCOPE|TEXT', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000022', 'CHECKLIST_REQUIRED', 'NATIONAL', '', '0', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000023', 'PUBLICITY_DAYS', 'NATIONAL', '', '7', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000024', 'COUNTERSIGNATURE_LINK_DAYS', 'NATIONAL', '', '15', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0);

ALTER TABLE recognition_case ADD COLUMN differences text NULL;

CREATE TABLE recognition_case_check (
  case_id binary(16)   NOT NULL,
  ordinal int          NOT NULL,
  item    varchar(200) NOT NULL,
  finding varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  remark  varchar(500) NULL,
  PRIMARY KEY (case_id, ordinal),
  CONSTRAINT recognition_case_check_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
