CREATE TABLE recognition_evidence (
  id          binary(16)  NOT NULL,
  folder_id   binary(16)  NOT NULL,
  bureau_code varchar(6)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  document_id binary(16)  NOT NULL,
  added_by    binary(16)  NOT NULL,
  added_at    datetime(6) NOT NULL,
  removed_by  binary(16)  NULL,
  removed_at  datetime(6) NULL,
  version     bigint      NOT NULL,
  PRIMARY KEY (id),
  KEY recognition_evidence_in_folder (folder_id),
  CONSTRAINT recognition_evidence_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

ALTER TABLE recognition_request
  ADD COLUMN evidence_folder  binary(16) NULL,
  ADD COLUMN evidence_changes int        NOT NULL DEFAULT 0,
  ADD KEY recognition_request_by_evidence (evidence_folder);
