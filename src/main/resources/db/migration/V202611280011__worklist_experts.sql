-- Experts who were asked before they had items of work get them now.
INSERT INTO work_changed (id, kind, subject_id, changed_at, attempts)
SELECT unhex(replace(uuid(), '-', '')), 'recognition-case', e.case_id, utc_timestamp(6), 0
FROM (SELECT DISTINCT case_id FROM expert_assignment WHERE given_at IS NULL) e;

INSERT INTO work_changed (id, kind, subject_id, changed_at, attempts)
SELECT unhex(replace(uuid(), '-', '')), 'recognition-dispute', e.dispute_id, utc_timestamp(6), 0
FROM (SELECT DISTINCT dispute_id FROM recognition_dispute_expert WHERE given_at IS NULL) e;
