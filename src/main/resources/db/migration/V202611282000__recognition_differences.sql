-- The declared regional differences bind with the decision, so the register has them as it has conditions and clauses.
ALTER TABLE recognition ADD COLUMN differences text NULL;

UPDATE recognition
SET differences = (SELECT c.differences FROM recognition_case c WHERE c.id = recognition.case_id)
WHERE case_id IN (SELECT c.id FROM recognition_case c WHERE c.differences IS NOT NULL);
