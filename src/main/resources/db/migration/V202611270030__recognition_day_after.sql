-- The day after a due day has been told too: from then on the clerk goes on without the answer.
ALTER TABLE recognition_escalation ADD COLUMN after_due boolean NOT NULL DEFAULT FALSE;
