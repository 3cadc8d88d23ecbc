-- A secretariat may set an earlier last day of an agreement; the one that was agreed stays known.
ALTER TABLE agreement
  ADD COLUMN agreed_to date NULL COMMENT 'the last day that was agreed';

UPDATE agreement SET agreed_to = effective_to;
