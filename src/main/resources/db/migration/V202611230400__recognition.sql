CREATE TABLE recognition_request (
  id             binary(16)    NOT NULL,
  number         varchar(30)   NULL,
  standard_id    binary(16)    NOT NULL,
  applicant      varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  agreement_id   binary(16)    NOT NULL,
  circle_code    varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  effect         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  area           varchar(300)  NOT NULL,
  reasons        varchar(2000) NOT NULL,
  state          varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  drafted_by     binary(16)    NOT NULL,
  endorsed_by    binary(16)    NULL,
  ruled_by       binary(16)    NULL,
  return_reason  varchar(1000) NULL,
  text_hash      varchar(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  drafted_at     datetime(6)   NOT NULL,
  submitted_at   datetime(6)   NULL,
  opened_at      datetime(6)   NULL,
  closed_at      datetime(6)   NULL,
  due_on         date          NULL,
  demonstration  boolean       NOT NULL,
  version        bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_request_number (number),
  KEY recognition_request_by_standard (standard_id),
  KEY recognition_request_by_applicant (applicant, state),
  CONSTRAINT recognition_request_standard FOREIGN KEY (standard_id) REFERENCES standard (id),
  CONSTRAINT recognition_request_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_target (
  request_id  binary(16)  NOT NULL,
  bureau_code varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (request_id, bureau_code),
  CONSTRAINT recognition_target_request FOREIGN KEY (request_id) REFERENCES recognition_request (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_case (
  id              binary(16)    NOT NULL,
  request_id      binary(16)    NOT NULL,
  standard_id     binary(16)    NOT NULL,
  applicant       varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  target          varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  circle_code     varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  round           int           NOT NULL,
  state           varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  outcome         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  conditions      varchar(2000) NULL,
  clauses         varchar(500)  NULL,
  decline_ground  varchar(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  decline_text    varchar(2000) NULL,
  opinion         varchar(2000) NULL,
  review_opinion  varchar(2000) NULL,
  back_reason     varchar(1000) NULL,
  end_reason      varchar(1000) NULL,
  clerk_id        binary(16)    NULL,
  reviewer_id     binary(16)    NULL,
  signer_id       binary(16)    NULL,
  assigned_at     datetime(6)   NOT NULL,
  assessing_since datetime(6)   NULL,
  signed_at       datetime(6)   NULL,
  due_on          date          NULL,
  demonstration   boolean       NOT NULL,
  version         bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_case_target (request_id, target, round),
  KEY recognition_case_by_target (target, state),
  KEY recognition_case_by_standard (standard_id),
  KEY recognition_case_by_circle (circle_code, state),
  CONSTRAINT recognition_case_request FOREIGN KEY (request_id) REFERENCES recognition_request (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_case_reviewer (
  case_id   binary(16) NOT NULL,
  person_id binary(16) NOT NULL,
  PRIMARY KEY (case_id, person_id),
  CONSTRAINT recognition_case_reviewer_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_case_signer (
  case_id   binary(16) NOT NULL,
  person_id binary(16) NOT NULL,
  PRIMARY KEY (case_id, person_id),
  CONSTRAINT recognition_case_signer_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition (
  id            binary(16)    NOT NULL,
  case_id       binary(16)    NOT NULL,
  standard_id   binary(16)    NOT NULL,
  applicant     varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  bureau_code   varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  circle_code   varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  effect        varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  outcome       varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  conditions    varchar(2000) NULL,
  clauses       varchar(500)  NULL,
  state         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  signed_on     date          NOT NULL,
  expires_on    date          NOT NULL,
  demonstration boolean       NOT NULL,
  version       bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_case_once (case_id),
  KEY recognition_by_standard (standard_id, bureau_code),
  KEY recognition_by_bureau (bureau_code, state),
  CONSTRAINT recognition_case_fk FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- The last number given in a year; a row for each year, so that the first of a year has one to lock.
CREATE TABLE recognition_counter (
  year_of     int NOT NULL,
  last_number int NOT NULL,
  PRIMARY KEY (year_of)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO recognition_counter (year_of, last_number) VALUES
  (2020, 0), (2021, 0), (2022, 0), (2023, 0), (2024, 0), (2025, 0), (2026, 0), (2027, 0), (2028, 0), (2029, 0),
  (2030, 0), (2031, 0), (2032, 0), (2033, 0), (2034, 0), (2035, 0), (2036, 0), (2037, 0), (2038, 0), (2039, 0),
  (2040, 0), (2041, 0), (2042, 0), (2043, 0), (2044, 0), (2045, 0), (2046, 0), (2047, 0), (2048, 0), (2049, 0),
  (2050, 0), (2051, 0), (2052, 0), (2053, 0), (2054, 0), (2055, 0), (2056, 0), (2057, 0), (2058, 0), (2059, 0),
  (2060, 0), (2061, 0), (2062, 0), (2063, 0), (2064, 0), (2065, 0), (2066, 0), (2067, 0), (2068, 0), (2069, 0),
  (2070, 0), (2071, 0), (2072, 0), (2073, 0), (2074, 0), (2075, 0), (2076, 0), (2077, 0), (2078, 0), (2079, 0),
  (2080, 0), (2081, 0), (2082, 0), (2083, 0), (2084, 0), (2085, 0), (2086, 0), (2087, 0), (2088, 0), (2089, 0),
  (2090, 0), (2091, 0), (2092, 0), (2093, 0), (2094, 0), (2095, 0), (2096, 0), (2097, 0), (2098, 0), (2099, 0);
