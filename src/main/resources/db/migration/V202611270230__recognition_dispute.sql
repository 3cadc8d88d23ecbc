-- The applicant contests an adverse decision; texts, files and experts stand in tables of their own.
CREATE TABLE recognition_dispute (
  id              binary(16)   NOT NULL,
  case_id         binary(16)   NOT NULL COMMENT 'the contested round',
  request_id      binary(16)   NOT NULL,
  recognition_id  binary(16)   NULL COMMENT 'the revoked entry, where a revocation is contested',
  standard_id     binary(16)   NOT NULL,
  applicant       varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  target          varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  circle_code     varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  contested       varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  decided_on      date         NOT NULL,
  state           varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  due_rule        varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  due_since       date         NULL,
  due_days        int          NULL,
  due_on          date         NULL,
  months          int          NOT NULL,
  ends_on         date         NOT NULL,
  opened_on       date         NOT NULL,
  opened_at       datetime(6)  NOT NULL,
  accepted_at     datetime(6)  NULL,
  heard_at        datetime(6)  NULL,
  experts_at      datetime(6)  NULL,
  recommended_at  datetime(6)  NULL,
  closed_at       datetime(6)  NULL,
  opened_by       binary(16)   NOT NULL,
  ruled_by        binary(16)   NULL,
  recommended_by  binary(16)   NULL,
  recommendation  varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ending          varchar(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  next_case_id    binary(16)   NULL COMMENT 'the round in which the target decides anew',
  demonstration   boolean      NOT NULL,
  version         bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_dispute_once (case_id, contested),
  KEY recognition_dispute_by_due (state, due_on),
  KEY recognition_dispute_by_end (state, ends_on),
  KEY recognition_dispute_by_applicant (applicant, state),
  KEY recognition_dispute_by_target (target, state),
  KEY recognition_dispute_by_circle (circle_code, state),
  KEY recognition_dispute_by_request (request_id, target),
  CONSTRAINT recognition_dispute_case FOREIGN KEY (case_id) REFERENCES recognition_case (id),
  CONSTRAINT recognition_dispute_next FOREIGN KEY (next_case_id) REFERENCES recognition_case (id),
  CONSTRAINT recognition_dispute_entry FOREIGN KEY (recognition_id) REFERENCES recognition (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_dispute_text (
  dispute_id binary(16)    NOT NULL,
  kind       varchar(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content    varchar(4000) NOT NULL,
  person_id  binary(16)    NULL,
  written_at datetime(6)   NOT NULL,
  PRIMARY KEY (dispute_id, kind),
  CONSTRAINT recognition_dispute_text_of FOREIGN KEY (dispute_id) REFERENCES recognition_dispute (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_dispute_file (
  id          binary(16)   NOT NULL,
  dispute_id  binary(16)   NOT NULL,
  belongs_to  varchar(30)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  document_id binary(16)   NOT NULL,
  added_by    binary(16)   NOT NULL,
  added_at    datetime(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY recognition_dispute_file_by_dispute (dispute_id),
  CONSTRAINT recognition_dispute_file_of FOREIGN KEY (dispute_id) REFERENCES recognition_dispute (id),
  CONSTRAINT recognition_dispute_file_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_dispute_expert (
  id          binary(16)    NOT NULL,
  dispute_id  binary(16)    NOT NULL,
  person_id   binary(16)    NOT NULL,
  named_by    binary(16)    NOT NULL,
  named_on    date          NOT NULL,
  opinion     varchar(4000) NULL,
  given_at    datetime(6)   NULL,
  version     bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_dispute_expert_once (dispute_id, person_id),
  KEY recognition_dispute_expert_by_person (person_id),
  CONSTRAINT recognition_dispute_expert_of FOREIGN KEY (dispute_id) REFERENCES recognition_dispute (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- A due day that was told, once, whoever notices first.
CREATE TABLE recognition_dispute_escalation (
  dispute_id binary(16) NOT NULL,
  due_on     date       NOT NULL,
  PRIMARY KEY (dispute_id, due_on),
  CONSTRAINT recognition_dispute_escalation_of FOREIGN KEY (dispute_id) REFERENCES recognition_dispute (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- A case decided anew is a further row of the same request and target; there are few of them.
ALTER TABLE recognition_case ADD KEY recognition_case_by_round (round, circle_code);
