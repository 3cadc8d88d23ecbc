ALTER TABLE recognition_submission
  ADD COLUMN changes int NOT NULL DEFAULT 0,
  ADD KEY recognition_submission_by_evidence (evidence_folder);
