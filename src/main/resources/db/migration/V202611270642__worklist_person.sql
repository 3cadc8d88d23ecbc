-- A task of one person among the experts of an organization, who was asked by name.
ALTER TABLE work_item ADD COLUMN person_id binary(16) NULL;

ALTER TABLE recognition_dispute_expert
  ADD COLUMN missed_on date NULL COMMENT 'when it was noted that the expert did not answer in time';
