-- Who stands in for whom, in which role of which organization, from one day to another.
CREATE TABLE deputy (
  id                binary(16)  NOT NULL,
  organization_code varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  role              varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  principal_id      binary(16)  NOT NULL,
  deputy_id         binary(16)  NOT NULL,
  named_by          binary(16)  NOT NULL,
  valid_from        date        NOT NULL,
  valid_to          date        NOT NULL,
  version           bigint      NOT NULL,
  PRIMARY KEY (id),
  KEY deputy_by_deputy (deputy_id),
  KEY deputy_by_organization (organization_code, valid_to),
  CONSTRAINT deputy_organization FOREIGN KEY (organization_code) REFERENCES organization (code),
  CONSTRAINT deputy_principal FOREIGN KEY (principal_id) REFERENCES person (id),
  CONSTRAINT deputy_person FOREIGN KEY (deputy_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Who assessed a case in the place of its clerk; such a person holds that step too.
CREATE TABLE recognition_case_deputy (
  case_id   binary(16) NOT NULL,
  person_id binary(16) NOT NULL,
  PRIMARY KEY (case_id, person_id),
  CONSTRAINT recognition_case_deputy_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
