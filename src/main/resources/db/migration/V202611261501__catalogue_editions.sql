-- The older editions that a standard names, as links; the sentence itself stays in replaces_text.
CREATE TABLE standard_replacement (
  standard_id binary(16)   NOT NULL,
  position    int          NOT NULL,
  number      varchar(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  extent      varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  parts       varchar(200) NULL,
  PRIMARY KEY (standard_id, number),
  KEY standard_replacement_by_number (number),
  CONSTRAINT standard_replacement_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE standard_amendment (
  id               binary(16)    NOT NULL,
  standard_id      binary(16)    NOT NULL,
  ordinal          int           NOT NULL,
  published_on     date          NOT NULL,
  implemented_on   date          NOT NULL,
  content          varchar(1000) NOT NULL,
  withdrawn_reason varchar(500)  NULL,
  entered_at       datetime(6)   NOT NULL,
  version          bigint        NOT NULL,
  PRIMARY KEY (id),
  KEY standard_amendment_by_standard (standard_id),
  CONSTRAINT standard_amendment_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Up to which day every change of a legal status has been told.
CREATE TABLE legal_status_day (
  id      int    NOT NULL,
  day     date   NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Each night asks for the dates that have come.
CREATE INDEX standard_by_implemented ON standard (implemented_on);
CREATE INDEX standard_by_superseded ON standard (superseded_on);
CREATE INDEX standard_by_abolished ON standard (abolished_on);
