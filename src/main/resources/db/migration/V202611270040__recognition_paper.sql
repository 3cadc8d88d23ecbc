-- Papers made of signed decisions and of questions to applicants: once, kept as documents, found by their code.
CREATE TABLE recognition_paper (
  id             binary(16)   NOT NULL,
  kind           varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  case_id        binary(16)   NOT NULL,
  turn           int          NOT NULL COMMENT 'round of the decision, or which question',
  bureau_code    varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  applicant      varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  number         varchar(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  code           char(16)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_id    binary(16)   NOT NULL,
  standard_number varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  standard_title varchar(500) NOT NULL,
  text_hash      char(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  outcome        varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  terms          varchar(4000) NULL COMMENT 'conditions, clauses or reasons, as printed',
  dated          date         NOT NULL,
  made_at        datetime(6)  NOT NULL,
  document_id    binary(16)   NOT NULL,
  sha256         char(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sealed         boolean NOT NULL,
  demonstration  boolean NOT NULL,
  version        bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_paper_once (case_id, kind, turn),
  UNIQUE KEY recognition_paper_number (number),
  UNIQUE KEY recognition_paper_code (code),
  KEY recognition_paper_by_file (sha256),
  CONSTRAINT recognition_paper_case FOREIGN KEY (case_id) REFERENCES recognition_case (id),
  CONSTRAINT recognition_paper_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- The last number that a bureau gave to a kind of paper in a year.
CREATE TABLE recognition_paper_counter (
  counted     varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  year_of     int NOT NULL,
  last_number int NOT NULL,
  PRIMARY KEY (counted)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO recognition_paper_counter (counted, year_of, last_number)
SELECT CONCAT(o.code, '-', k.kind), 0, 0
FROM organization o
CROSS JOIN (SELECT 'REPLY' AS kind UNION SELECT 'CERTIFICATE' UNION SELECT 'INFORMATION_NOTICE' UNION SELECT 'ANNOUNCEMENT') k
WHERE o.kind = 'BUREAU';
