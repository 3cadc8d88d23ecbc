-- The folder of the files that an enterprise's application rests on.
ALTER TABLE enterprise_application
  ADD COLUMN evidence_folder binary(16) NULL,
  ADD KEY enterprise_application_by_evidence (evidence_folder);
