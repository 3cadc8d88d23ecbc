-- Papers from before their words were kept: the portal writes them, so that they get Word files too.
UPDATE recognition_paper_order
SET frozen = FALSE, catching_up = TRUE
WHERE made = TRUE AND words IS NULL;
