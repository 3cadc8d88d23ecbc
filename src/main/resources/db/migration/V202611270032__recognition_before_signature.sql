ALTER TABLE recognition_case
  ADD COLUMN paused_days_left int NULL,
  ADD COLUMN publicity_from   date NULL,
  ADD COLUMN publicity_until  date NULL,
  ADD COLUMN on_paper         boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN paper_confirmed  boolean NOT NULL DEFAULT FALSE;

CREATE TABLE recognition_countersign (
  id          binary(16)    NOT NULL,
  case_id     binary(16)    NOT NULL,
  department  varchar(200)  NOT NULL,
  question    varchar(1000) NOT NULL,
  asked_at    datetime(6)   NOT NULL,
  state       varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  secret_hash varchar(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  link_until  datetime(6)   NULL,
  by_link     boolean       NOT NULL,
  answer      varchar(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  answer_text varchar(2000) NULL,
  answered_by varchar(100)  NULL,
  answered_at datetime(6)   NULL,
  letter_id   binary(16)    NULL,
  version     bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_countersign_secret (secret_hash),
  KEY recognition_countersign_by_case (case_id, state),
  CONSTRAINT recognition_countersign_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_publicity_remark (
  id          binary(16)    NOT NULL,
  case_id     binary(16)    NOT NULL,
  sender      varchar(200)  NOT NULL,
  content     varchar(2000) NOT NULL,
  received_on date          NOT NULL,
  PRIMARY KEY (id),
  KEY recognition_publicity_remark_by_case (case_id),
  CONSTRAINT recognition_publicity_remark_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_signed_paper (
  case_id         binary(16)    NOT NULL,
  document_number varchar(100)  NOT NULL,
  written_on      date          NOT NULL,
  signatory       varchar(100)  NOT NULL,
  main_to         varchar(500)  NOT NULL,
  copy_to         varchar(500)  NULL,
  scan_id         binary(16)    NULL,
  entered_by      binary(16)    NOT NULL,
  confirmed_by    binary(16)    NULL,
  confirmed_at    datetime(6)   NULL,
  version         bigint        NOT NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT recognition_signed_paper_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_seal_use (
  case_id   binary(16)   NOT NULL,
  sealed_on date         NOT NULL,
  copies    int          NOT NULL,
  keeper    varchar(100) NOT NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT recognition_seal_use_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
