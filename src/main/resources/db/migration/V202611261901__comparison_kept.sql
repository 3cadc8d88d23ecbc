-- What an organization made of two texts: one row for each pair of texts, told apart by their hashes.
CREATE TABLE comparison (
  id             binary(16)    NOT NULL,
  organization   varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  left_standard  binary(16)    NOT NULL,
  right_standard binary(16)    NOT NULL,
  left_hash      char(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  right_hash     char(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  degree         varchar(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  note           varchar(1000) NOT NULL,
  verdicts       mediumtext    NOT NULL,
  kept_by        binary(16)    NOT NULL,
  kept_by_name   varchar(100)  NOT NULL,
  kept_at        datetime(6)   NOT NULL,
  version        bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY comparison_once (organization, left_standard, right_standard, left_hash, right_hash),
  KEY comparison_lately (organization, kept_at),
  CONSTRAINT comparison_of_left FOREIGN KEY (left_standard) REFERENCES standard (id),
  CONSTRAINT comparison_of_right FOREIGN KEY (right_standard) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
