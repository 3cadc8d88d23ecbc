-- When a person last looked at a case or an entry of the register, to tell what has changed since.
CREATE TABLE recognition_look (
  person_id     binary(16)  NOT NULL,
  subject_id    binary(16)  NOT NULL,
  subject_kind  varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  looked_at     datetime(6) NOT NULL,
  PRIMARY KEY (person_id, subject_id),
  KEY recognition_look_by_time (person_id, looked_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
