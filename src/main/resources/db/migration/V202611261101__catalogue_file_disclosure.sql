-- How far a file goes within its record, and who proposed to let it go further.
ALTER TABLE standard_file
  ADD COLUMN disclosure             varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT 'PUBLIC',
  ADD COLUMN disclosure_circles     varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN proposed_disclosure    varchar(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN proposed_circles       varchar(400) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN disclosure_proposed_by binary(16)   NULL,
  ADD COLUMN version                bigint       NOT NULL DEFAULT 0;
