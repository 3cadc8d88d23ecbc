-- What the applicant makes of the targets' own standards on the same matter.
ALTER TABLE recognition_request ADD COLUMN comparison text NULL;
