-- A bureau suspends one of its own standards by a notice, for a time or until further notice.
CREATE TABLE standard_suspension (
  id               binary(16)   NOT NULL,
  standard_id      binary(16)   NOT NULL,
  first_day        date         NOT NULL,
  last_day         date         NULL,
  notice           varchar(100) NOT NULL,
  reason           varchar(500) NOT NULL,
  lifted_on        date         NULL,
  lift_notice      varchar(100) NULL,
  withdrawn_reason varchar(500) NULL,
  changed_at       datetime(6)  NOT NULL,
  version          bigint       NOT NULL,
  PRIMARY KEY (id),
  KEY standard_suspension_by_standard (standard_id),
  KEY standard_suspension_by_change (changed_at),
  CONSTRAINT standard_suspension_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- The last of them once more with the standard, so that whoever reads a standard knows it.
ALTER TABLE standard
  ADD COLUMN suspended_from    date         NULL,
  ADD COLUMN suspended_to      date         NULL,
  ADD COLUMN suspension_notice varchar(100) NULL;

-- Those who recognise a standard are told what was amended of late.
CREATE INDEX standard_amendment_by_entry ON standard_amendment (entered_at);
