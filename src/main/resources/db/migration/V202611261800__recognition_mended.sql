-- A returned request is sent again only once it was changed.
ALTER TABLE recognition_request ADD COLUMN mended boolean NOT NULL DEFAULT FALSE;

-- A change took the endorsement away, so what is returned and not endorsed was changed.
UPDATE recognition_request SET mended = TRUE WHERE state = 'RETURNED' AND endorsed_by IS NULL;
