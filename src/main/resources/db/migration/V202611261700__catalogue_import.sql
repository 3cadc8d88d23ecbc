-- An import outlives its page, its session and the process: how far it is, and what becomes of each row.
CREATE TABLE import_job (
  id            binary(16)    NOT NULL,
  person_id     binary(16)    NOT NULL,
  organization  varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  mode          varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  file_name     varchar(255)  NOT NULL,
  document_id   binary(16)    NOT NULL,
  state         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  column_plan   mediumtext    NULL,
  overwrite     boolean       NOT NULL,
  done          int           NOT NULL,
  total         int           NOT NULL,
  reached       int           NOT NULL,
  new_rows      int           NOT NULL,
  changed_rows  int           NOT NULL,
  adopted_rows  int           NOT NULL,
  unchanged_rows int          NOT NULL,
  conflicting_rows int        NOT NULL,
  refused_rows  int           NOT NULL,
  warned_rows   int           NOT NULL,
  failure       varchar(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  failure_detail varchar(300) NULL,
  run_id        binary(16)    NULL,
  started_at    datetime(6)   NOT NULL,
  beat_at       datetime(6)   NOT NULL,
  version       bigint        NOT NULL,
  PRIMARY KEY (id),
  KEY import_job_by_organization (organization, started_at),
  CONSTRAINT import_job_organization FOREIGN KEY (organization) REFERENCES organization (code),
  CONSTRAINT import_job_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE import_row (
  job_id  binary(16)   NOT NULL,
  line    int          NOT NULL,
  number  varchar(200) NOT NULL,
  title   varchar(400) NOT NULL,
  verdict varchar(12)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  detail  mediumtext   NULL,
  PRIMARY KEY (job_id, line),
  KEY import_row_by_verdict (job_id, verdict, line),
  CONSTRAINT import_row_job FOREIGN KEY (job_id) REFERENCES import_job (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- What the headings of an organization's files mean, where the usual reading was corrected.
CREATE TABLE import_heading (
  id           binary(16)   NOT NULL,
  organization varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  heading      varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  meaning      varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  version      bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY import_heading_once (organization, heading),
  CONSTRAINT import_heading_organization FOREIGN KEY (organization) REFERENCES organization (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
