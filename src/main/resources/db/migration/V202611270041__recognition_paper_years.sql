-- Numbers by year, whatever order the years come in; the rows without a year are what writers wait at.
INSERT INTO recognition_paper_counter (counted, year_of, last_number)
SELECT CONCAT(counted, '-', year_of), year_of, last_number
FROM recognition_paper_counter
WHERE year_of > 0;

DELETE FROM recognition_paper_counter WHERE counted LIKE '%-ANNOUNCEMENT%';

UPDATE recognition_paper_counter SET year_of = 0, last_number = 0 WHERE counted NOT LIKE '%-____';

ALTER TABLE recognition_paper ADD COLUMN differences varchar(4000) NULL;
