-- Objections by the public form; who sent one can be asked back.
ALTER TABLE recognition_publicity_remark ADD COLUMN contact varchar(200) NULL;

-- The end of a publicity is told once; the clerk says what was made of what came in.
ALTER TABLE recognition_case
  ADD COLUMN publicity_told boolean NOT NULL DEFAULT FALSE,
  ADD COLUMN publicity_result text NULL,
  ADD KEY recognition_case_by_publicity (publicity_until);
