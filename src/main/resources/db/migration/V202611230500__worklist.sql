-- One row for each subject that ever had an item: locked while its items are brought in step.
CREATE TABLE work_subject (
  id             binary(16)   NOT NULL,
  kind           varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  version        bigint       NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE work_item (
  id             binary(16)   NOT NULL,
  organization   varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  role           varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  step           varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_kind   varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  subject_id     binary(16)   NOT NULL,
  origin         varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  number         varchar(60)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  title          varchar(300) NOT NULL,
  route          varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  due_on         date         NULL,
  opened_at      datetime(6)  NOT NULL,
  closed_at      datetime(6)  NULL,
  demonstration  boolean      NOT NULL,
  version        bigint       NOT NULL,
  PRIMARY KEY (id),
  KEY work_item_by_organization (organization, closed_at, role),
  KEY work_item_by_subject (subject_id, closed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
