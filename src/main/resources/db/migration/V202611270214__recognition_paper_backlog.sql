-- Papers of steps from before there were orders are made in the gaps, and never before those of today.
ALTER TABLE recognition_paper_order ADD COLUMN catching_up boolean NOT NULL DEFAULT FALSE;

UPDATE recognition_paper_order SET catching_up = TRUE WHERE frozen = FALSE;

ALTER TABLE recognition_paper_order
  DROP KEY recognition_paper_order_frozen,
  ADD KEY recognition_paper_order_backlog (catching_up, made, frozen, ordered_at, id);

-- A number is the bureau's own, and stored as it is looked up.
ALTER TABLE recognition_announcement
  DROP KEY recognition_announcement_number,
  ADD UNIQUE KEY recognition_announcement_number (bureau_code, number),
  ADD KEY recognition_announcement_by_number (number);

ALTER TABLE recognition ADD KEY recognition_by_bureau_signed (bureau_code, signed_on);
