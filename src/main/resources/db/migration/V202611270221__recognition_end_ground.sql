-- Why a case ended by itself, as a code; what was written as a sentence before stays as it is.
ALTER TABLE recognition_case
  ADD COLUMN end_ground varchar(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
