CREATE TABLE recognition_submission (
  id              binary(16)    NOT NULL,
  applicant       varchar(6)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  drafted_by      binary(16)    NOT NULL,
  drafted_at      datetime(6)   NOT NULL,
  agreement_id    binary(16)    NULL,
  effect          varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  area            varchar(300)  NULL,
  reasons         varchar(2000) NULL,
  targets         varchar(200)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  evidence_folder binary(16)    NULL,
  job_id          binary(16)    NULL,
  version         bigint        NOT NULL,
  PRIMARY KEY (id),
  KEY recognition_submission_of (applicant, drafted_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_submission_line (
  id            binary(16)   NOT NULL,
  submission_id binary(16)   NOT NULL,
  position      int          NOT NULL,
  typed         varchar(200) NOT NULL,
  standard_id   binary(16)   NULL,
  fault         varchar(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  left_out      boolean      NOT NULL,
  targets_out   varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version       bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_submission_line_at (submission_id, position),
  CONSTRAINT recognition_submission_line_of FOREIGN KEY (submission_id) REFERENCES recognition_submission (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_job (
  id            binary(16)    NOT NULL,
  act           varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  organization  varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  person_id     binary(16)    NOT NULL,
  reason        varchar(1000) NULL,
  submission_id binary(16)    NULL,
  total         int           NOT NULL,
  started_at    datetime(6)   NOT NULL,
  beat_at       datetime(6)   NOT NULL,
  ended_at      datetime(6)   NULL,
  version       bigint        NOT NULL,
  PRIMARY KEY (id),
  KEY recognition_job_of (organization, person_id, started_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_job_item (
  id          binary(16)   NOT NULL,
  job_id      binary(16)   NOT NULL,
  position    int          NOT NULL,
  standard_id binary(16)   NOT NULL,
  targets     varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  request_id  binary(16)   NULL,
  seen        bigint       NOT NULL,
  state       varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  refusal     varchar(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  arguments   varchar(500) NULL,
  version     bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_job_item_at (job_id, position),
  CONSTRAINT recognition_job_item_of FOREIGN KEY (job_id) REFERENCES recognition_job (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

ALTER TABLE recognition_request
  ADD COLUMN submission_id binary(16) NULL,
  ADD KEY recognition_request_of_submission (submission_id, state);
