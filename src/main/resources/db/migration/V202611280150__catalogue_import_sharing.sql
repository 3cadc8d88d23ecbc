-- Which import proposed to share a record, and how many records of each import wait.
ALTER TABLE standard
  ADD COLUMN sharing_import binary(16) NULL AFTER sharing_proposed_by,
  ADD KEY standard_by_sharing_import (sharing_import, number),
  ADD CONSTRAINT standard_sharing_import FOREIGN KEY (sharing_import) REFERENCES import_job (id);

CREATE TABLE import_sharing (
  job_id  binary(16) NOT NULL,
  waiting int        NOT NULL,
  version bigint     NOT NULL,
  PRIMARY KEY (job_id),
  CONSTRAINT import_sharing_job FOREIGN KEY (job_id) REFERENCES import_job (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- What waits already: of an import is what the one who imported proposed and nobody since.
UPDATE standard s
JOIN (
  SELECT r.number COLLATE utf8mb4_bin number, j.organization organization, j.person_id person_id, max(j.id) id
  FROM import_row r
  JOIN import_job j ON j.id = r.job_id
  WHERE j.mode = 'OWN' AND r.verdict = 'NEW' AND r.line <= j.reached
  GROUP BY r.number COLLATE utf8mb4_bin, j.organization, j.person_id
) n ON n.number = s.number AND n.organization = s.owner_bureau AND n.person_id = s.sharing_proposed_by
SET s.sharing_import = n.id
WHERE s.proposed_sharing = 'PUBLIC' AND s.source = 'OWN_IMPORT';

INSERT INTO import_sharing (job_id, waiting, version)
SELECT sharing_import, count(*), 0 FROM standard
WHERE sharing_import IS NOT NULL GROUP BY sharing_import;

-- Their items follow: one of each import instead of one of each record.
INSERT INTO work_changed (id, kind, subject_id, changed_at, attempts)
SELECT job_id, 'import-sharing', job_id, utc_timestamp(6), 0 FROM import_sharing
UNION ALL
SELECT id, 'standard', id, utc_timestamp(6), 0 FROM standard WHERE sharing_import IS NOT NULL;
