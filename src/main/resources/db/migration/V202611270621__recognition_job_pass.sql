-- By what sign-in a job goes on after its process has gone; forgotten when the job ends. Jobs from
-- before have none and wait for their person.
ALTER TABLE recognition_job
  ADD COLUMN pass_subject       varchar(80)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN pass_username      varchar(80)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN pass_roles         varchar(400)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN pass_organizations varchar(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD KEY recognition_job_standing (ended_at, beat_at);
