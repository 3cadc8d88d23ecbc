-- Which text of a standard was recognised, as announcements say it; those of before do not.
ALTER TABLE recognition_announcement_entry
  ADD COLUMN text_hash char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL AFTER standard_title;
