-- The trail, in its own schema: the portal's user may SELECT and INSERT there, nothing else.
CREATE TABLE ${audit}.audit_fact (
  id              binary(16)    NOT NULL,
  recorded_at     datetime(6)   NOT NULL,
  organization    varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  person_id       binary(16)    NULL,
  person_name     varchar(100)  NOT NULL,
  remote_address  varchar(45)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  kind            varchar(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_kind    varchar(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_id      binary(16)    NOT NULL,
  from_state      varchar(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  to_state        varchar(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  reason          varchar(2000) NULL,
  text_hash       char(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (id),
  KEY audit_fact_by_subject (subject_kind, subject_id, recorded_at),
  KEY audit_fact_by_organization (organization, recorded_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
