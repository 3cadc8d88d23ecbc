-- How far an upkeep step has gone through the records that were there before what it fills in.
CREATE TABLE catalogue_backfill (
  name     varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reached  binary(16)  NULL,
  finished boolean     NOT NULL,
  version  bigint      NOT NULL,
  PRIMARY KEY (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO catalogue_backfill (name, reached, finished, version) VALUES ('edition-links', NULL, false, 0);
