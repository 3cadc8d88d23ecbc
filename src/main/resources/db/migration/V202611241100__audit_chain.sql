-- The trail anew, as hash chains: one for each acting organization. No installation was in use
-- before, so the table of the first days is dropped with what was in it.
DROP TABLE ${audit}.audit_fact;

-- The key keeps a chain together on the disk and makes a fork impossible.
CREATE TABLE ${audit}.audit_fact (
  organization    varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sequence_no     bigint        NOT NULL,
  id              binary(16)    NOT NULL,
  recorded_at     datetime(6)   NOT NULL,
  person_id       binary(16)    NULL,
  person_name     varchar(100)  NOT NULL,
  remote_address  varchar(45)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  kind            varchar(60)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_kind    varchar(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_id      binary(16)    NOT NULL,
  circle          varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  from_state      varchar(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  to_state        varchar(40)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  reason          varchar(2000) NULL,
  text_hash       char(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  hash_algorithm  varchar(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  fact_hash       binary(32)    NOT NULL,
  PRIMARY KEY (organization, sequence_no),
  KEY audit_fact_by_subject (subject_id, recorded_at),
  KEY audit_fact_by_organization (organization, recorded_at),
  KEY audit_fact_by_circle (circle, recorded_at),
  KEY audit_fact_by_person (person_id, recorded_at),
  KEY audit_fact_by_time (recorded_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Signed roots over all chains, at most one a minute however many nodes run.
CREATE TABLE ${audit}.audit_root (
  minute_no bigint      NOT NULL,
  signed_at datetime(6) NOT NULL,
  document  mediumtext  NOT NULL,
  PRIMARY KEY (minute_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Where retention cut a chain: it goes on after this fact of a signed root.
CREATE TABLE ${audit}.audit_cut (
  organization  varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sequence_no   bigint      NOT NULL,
  fact_hash     binary(32)  NOT NULL,
  cut_at        datetime(6) NOT NULL,
  root_document mediumtext  NOT NULL,
  PRIMARY KEY (organization, sequence_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- The last link of each chain, in the business schema: it is locked and moved with each act.
CREATE TABLE audit_chain (
  organization varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  sequence_no  bigint      NOT NULL,
  fact_hash    binary(32)  NULL,
  PRIMARY KEY (organization)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO audit_chain (organization, sequence_no, fact_hash)
SELECT code, 0, NULL FROM organization;
