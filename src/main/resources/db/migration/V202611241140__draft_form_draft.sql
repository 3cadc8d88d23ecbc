-- What somebody typed into a form and has not saved yet; seen by that person only.
CREATE TABLE form_draft (
  id           binary(16)   NOT NULL,
  person_id    binary(16)   NOT NULL,
  organization varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  form         varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  basis        varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  content      mediumtext   NOT NULL,
  kept_at      datetime(6)  NOT NULL,
  version      bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY form_draft_once (person_id, organization, form)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
