-- What a title is about, as keys of fixed length; filled by the portal when it starts.
ALTER TABLE standard
  ADD COLUMN subject_key binary(16) NULL,
  ADD COLUMN core_key    binary(16) NULL;

-- Groups of probable duplicates are read from the index alone.
CREATE INDEX standard_by_core ON standard (core_key, region_digits, subject_key, sharing, owner_bureau);

-- What a person found of a group of probable duplicates.
CREATE TABLE overlap_judgement (
  id           binary(16)   NOT NULL,
  core_key     binary(16)   NOT NULL,
  seen         varchar(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  verdict      varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason       varchar(500) NULL,
  judged_by    binary(16)   NOT NULL,
  organization varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  judged_at    datetime(6)  NOT NULL,
  version      bigint       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY overlap_judgement_once (core_key, seen),
  CONSTRAINT overlap_judgement_organization FOREIGN KEY (organization) REFERENCES organization (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- The records that the person had before the eyes, each under its title of that day.
CREATE TABLE overlap_member (
  judgement_id binary(16)   NOT NULL,
  standard_id  binary(16)   NOT NULL,
  title        varchar(300) NOT NULL,
  PRIMARY KEY (judgement_id, standard_id),
  KEY overlap_member_by_standard (standard_id),
  CONSTRAINT overlap_member_judgement FOREIGN KEY (judgement_id) REFERENCES overlap_judgement (id),
  CONSTRAINT overlap_member_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
