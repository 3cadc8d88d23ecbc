-- The order of a paper says itself that it waits, how often it failed, and when it is tried again.
ALTER TABLE recognition_paper_order
  ADD COLUMN attempts int NOT NULL DEFAULT 0 COMMENT 'that failed',
  ADD COLUMN next_at datetime(6) NULL COMMENT 'by the database clock: until then somebody prints it, or it failed';

-- What the registry of events still owed; each of these papers has its order.
DELETE FROM EVENT_PUBLICATION
WHERE EVENT_TYPE = 'org.biaolian.recognition.internal.PapersDue';
