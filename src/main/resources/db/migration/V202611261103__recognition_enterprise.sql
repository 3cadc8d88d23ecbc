-- What an enterprise asks its home bureau to ask for.
CREATE TABLE enterprise_application (
  id            binary(16)    NOT NULL,
  person_id     binary(16)    NOT NULL,
  home_bureau   varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_id   binary(16)    NOT NULL,
  effect        varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  area          varchar(300)  NOT NULL,
  reasons       varchar(2000) NOT NULL,
  targets       varchar(500)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  state         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request_id    binary(16)    NULL,
  refusal       varchar(1000) NULL,
  made_at       datetime(6)   NOT NULL,
  demonstration boolean       NOT NULL,
  version       bigint        NOT NULL,
  PRIMARY KEY (id),
  KEY enterprise_application_by_person (person_id, made_at),
  KEY enterprise_application_by_home (home_bureau, state),
  CONSTRAINT enterprise_application_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT enterprise_application_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
