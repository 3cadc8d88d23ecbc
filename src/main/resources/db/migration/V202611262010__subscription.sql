-- What a person follows for one organization; subject_key is empty once it was ended.
CREATE TABLE subscription (
  id           binary(16)    NOT NULL,
  person_id    binary(16)    NOT NULL,
  organization varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_key  char(64)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  standard_id  binary(16)    NULL,
  region       varchar(4)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ics          varchar(10)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ccs          varchar(3)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  name         varchar(100)  NULL,
  address      varchar(1000) NULL,
  made_at      datetime(6)   NOT NULL,
  ended_at     datetime(6)   NULL,
  version      bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY subscription_once (person_id, organization, subject_key),
  KEY subscription_by_standard (standard_id),
  KEY subscription_by_kind (kind, region),
  CONSTRAINT subscription_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT subscription_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- One piece of news for one reader: the unique key is what keeps it from coming twice.
CREATE TABLE subscription_notice (
  id              binary(16)  NOT NULL,
  person_id       binary(16)  NOT NULL,
  organization    varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  news_id         binary(16)  NOT NULL,
  standard_id     binary(16)  NOT NULL,
  subscription_id binary(16)  NOT NULL,
  kind            varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  successor       boolean     NOT NULL,
  noted_at        datetime(6) NOT NULL,
  mail_state      varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  digest_id       binary(16)  NULL,
  attempts        int         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY subscription_notice_once (person_id, organization, news_id, standard_id),
  KEY subscription_notice_latest (person_id, organization, noted_at),
  KEY subscription_notice_by_mail (mail_state, person_id, organization),
  KEY subscription_notice_by_digest (digest_id),
  CONSTRAINT subscription_notice_of FOREIGN KEY (subscription_id) REFERENCES subscription (id),
  CONSTRAINT subscription_notice_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Where a person gets mail, and in which language.
CREATE TABLE subscription_mail (
  person_id binary(16)   NOT NULL,
  address   varchar(254) NOT NULL,
  language  varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  wanted    boolean      NOT NULL,
  version   bigint       NOT NULL,
  PRIMARY KEY (person_id),
  CONSTRAINT subscription_mail_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
