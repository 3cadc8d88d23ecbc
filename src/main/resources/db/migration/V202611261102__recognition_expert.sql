-- An expert named for one round of a case from one day to another, and the opinion given.
CREATE TABLE expert_assignment (
  id          binary(16)    NOT NULL,
  case_id     binary(16)    NOT NULL,
  round       int           NOT NULL,
  person_id   binary(16)    NOT NULL,
  assigned_by binary(16)    NOT NULL,
  valid_from  date          NOT NULL,
  valid_to    date          NOT NULL,
  opinion     varchar(4000) NULL,
  given_at    datetime(6)   NULL,
  version     bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY expert_assignment_once (case_id, round, person_id),
  KEY expert_assignment_by_person (person_id, valid_to),
  CONSTRAINT expert_assignment_case FOREIGN KEY (case_id) REFERENCES recognition_case (id),
  CONSTRAINT expert_assignment_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
