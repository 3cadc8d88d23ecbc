-- A question to the catalogue that somebody keeps under a name; seen by that person only.
CREATE TABLE saved_search (
  id           binary(16)    NOT NULL,
  person_id    binary(16)    NOT NULL,
  organization varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name         varchar(80)   NOT NULL,
  address      varchar(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  saved_at     datetime(6)   NOT NULL,
  version      bigint        NOT NULL,
  PRIMARY KEY (id),
  KEY saved_search_person (person_id, organization)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
