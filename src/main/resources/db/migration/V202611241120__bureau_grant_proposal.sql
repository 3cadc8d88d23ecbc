-- A proposal that somebody become approver or bureau-admin, and what the second person said.
CREATE TABLE grant_proposal (
  id                binary(16)   NOT NULL,
  person_id         binary(16)   NOT NULL,
  organization_code varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  role              varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason            varchar(500) NOT NULL,
  state             varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  proposed_by       binary(16)   NOT NULL,
  proposed_at       datetime(6)  NOT NULL,
  decided_by        binary(16)   NULL,
  decided_at        datetime(6)  NULL,
  refusal           varchar(500) NULL,
  version           bigint       NOT NULL,
  PRIMARY KEY (id),
  KEY grant_proposal_by_state (state, proposed_at),
  CONSTRAINT grant_proposal_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT grant_proposal_organization FOREIGN KEY (organization_code) REFERENCES organization (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
