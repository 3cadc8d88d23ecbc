-- The last day to contest an adverse decision, as it was told when it was decided.
CREATE TABLE recognition_objection (
  id              binary(16)   NOT NULL,
  case_id         binary(16)   NOT NULL COMMENT 'the round that decided, or from which the revoked entry came',
  recognition_id  binary(16)   NULL COMMENT 'the revoked entry',
  contested       varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  due_rule        varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  due_since       date         NOT NULL,
  due_days        int          NOT NULL,
  due_on          date         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_objection_once (case_id, contested),
  KEY recognition_objection_by_day (due_on),
  CONSTRAINT recognition_objection_of FOREIGN KEY (case_id) REFERENCES recognition_case (id),
  CONSTRAINT recognition_objection_entry FOREIGN KEY (recognition_id) REFERENCES recognition (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
