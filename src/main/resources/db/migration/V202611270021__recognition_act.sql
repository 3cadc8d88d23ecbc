-- What a bureau does about entries of the register: suspend, lift, revoke, confirm anew.
CREATE TABLE recognition_act (
  id            binary(16)    NOT NULL,
  kind          varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  bureau_code   varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  circle_code   varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  ground        varchar(30)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason        varchar(1000) NOT NULL,
  until_on      date          NULL,
  agreement_id  binary(16)    NULL,
  state         varchar(20)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  clerk_id      binary(16)    NOT NULL,
  reviewer_id   binary(16)    NULL,
  signer_id     binary(16)    NULL,
  opinion       varchar(1000) NULL,
  refusal       varchar(1000) NULL,
  proposed_at   datetime(6)   NOT NULL,
  closed_at     datetime(6)   NULL,
  demonstration boolean       NOT NULL,
  version       bigint        NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE recognition_act_entry (
  act_id         binary(16) NOT NULL,
  recognition_id binary(16) NOT NULL,
  PRIMARY KEY (act_id, recognition_id),
  CONSTRAINT recognition_act_entry_act FOREIGN KEY (act_id) REFERENCES recognition_act (id),
  CONSTRAINT recognition_act_entry_of FOREIGN KEY (recognition_id) REFERENCES recognition (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

ALTER TABLE recognition ADD COLUMN open_act binary(16) NULL;
