-- Two sides may owe the same step on the same day, and an entry may have several days at once: each
-- is reminded of for itself. What is reminded of by no part keeps an empty one.
ALTER TABLE recognition_reminder
  ADD COLUMN part varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (subject_id, due_on, working_days, part);
