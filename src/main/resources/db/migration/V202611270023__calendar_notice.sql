-- A year's holiday notice, entered by one officer and confirmed by another, and what moved by it.
CREATE TABLE holiday_notice (
  id            binary(16)    NOT NULL,
  year_of       int           NOT NULL,
  standing_year int           NULL,
  number        varchar(60)   NOT NULL,
  issued_on     date          NOT NULL,
  state         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_by   binary(16)    NOT NULL,
  proposed_name varchar(100)  NOT NULL,
  proposed_at   datetime(6)   NOT NULL,
  answered_name varchar(100)  NULL,
  answered_at   datetime(6)   NULL,
  refusal       varchar(1000) NULL,
  version       bigint        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY holiday_notice_standing (standing_year)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE holiday_notice_day (
  notice_id binary(16)  NOT NULL,
  day_on    date        NOT NULL,
  working   boolean     NOT NULL,
  holiday   varchar(20) NOT NULL,
  PRIMARY KEY (notice_id, day_on),
  CONSTRAINT holiday_notice_day_of FOREIGN KEY (notice_id) REFERENCES holiday_notice (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE deadline_move (
  id           binary(16)   NOT NULL,
  notice_id    binary(16)   NOT NULL,
  subject_kind varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_id   binary(16)   NOT NULL,
  number       varchar(60)  NOT NULL,
  route        varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  before_on    date         NOT NULL,
  after_on     date         NOT NULL,
  PRIMARY KEY (id),
  KEY deadline_move_by_notice (notice_id, number),
  CONSTRAINT deadline_move_of FOREIGN KEY (notice_id) REFERENCES holiday_notice (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE INDEX recognition_by_due ON recognition (due_on);
