-- The remaining facts of a record.
ALTER TABLE standard
  ADD COLUMN making            varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN sector            varchar(5)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN committee_code    varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN submitted_by      varchar(200) NULL,
  ADD COLUMN adopted_standard  varchar(200) NULL,
  ADD COLUMN conformity        varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN plan_number       varchar(60)  NULL,
  ADD COLUMN fair_competition  varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN confirmed_on      date         NULL,
  ADD COLUMN filed_city_receipt      varchar(80) NULL,
  ADD COLUMN filed_city_on           date        NULL,
  ADD COLUMN filed_province_receipt  varchar(80) NULL,
  ADD COLUMN filed_province_on       date        NULL,
  ADD COLUMN filed_state_receipt     varchar(80) NULL,
  ADD COLUMN filed_state_on          date        NULL;

-- The other numbers of a text that several bureaus publish together.
CREATE TABLE standard_joint (
  standard_id binary(16)  NOT NULL,
  number      varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (standard_id, number),
  KEY standard_joint_by_number (number),
  CONSTRAINT standard_joint_standard FOREIGN KEY (standard_id) REFERENCES standard (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
