-- The secret address of one person's deadlines as a calendar; of the secret only the hash is kept.
CREATE TABLE calendar_feed (
  id            binary(16)   NOT NULL,
  person_id     binary(16)   NOT NULL,
  organization  varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  secret_hash   char(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  language      varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  made_at       datetime(6)  NOT NULL,
  revoked_at    datetime(6)  NULL,
  live          boolean      NULL,
  version       bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY calendar_feed_by_secret (secret_hash),
  UNIQUE KEY calendar_feed_by_person (person_id, organization, live)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Whether a person wants the daily mail of due work, and of which days it is settled.
ALTER TABLE subscription_mail ADD COLUMN work_wanted boolean NOT NULL DEFAULT TRUE;

-- Who has turned mail off gets none of this either.
UPDATE subscription_mail SET work_wanted = wanted;

CREATE TABLE subscription_work_mail (
  person_id  binary(16)  NOT NULL,
  day_on     date        NOT NULL,
  state      varchar(10) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (person_id, day_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
