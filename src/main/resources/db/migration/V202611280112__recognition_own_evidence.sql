-- Files of a form that only one person fills and sees, until something is made of it.
ALTER TABLE recognition_evidence ADD COLUMN private_to binary(16) NULL;

-- An application has a folder of its own: a form that is sent twice makes one application of it.
ALTER TABLE enterprise_application
  DROP KEY enterprise_application_by_evidence,
  ADD UNIQUE KEY enterprise_application_by_evidence (evidence_folder);
