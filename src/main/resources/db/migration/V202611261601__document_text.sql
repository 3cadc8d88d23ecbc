-- What was read out of a stored file, for reading in the page and for search.
CREATE TABLE document_text (
  document_id binary(16)  NOT NULL,
  state       varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  reason      varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  page_count  integer     NOT NULL,
  blind_pages integer     NOT NULL,
  cut         boolean     NOT NULL,
  attempts    integer     NOT NULL,
  changed_at  datetime(6) NOT NULL,
  version     bigint      NOT NULL,
  PRIMARY KEY (document_id),
  KEY document_text_by_state (state),
  CONSTRAINT document_text_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Apart from its state, so that asking for states reads no texts. Pages are divided by U+000C.
CREATE TABLE document_text_content (
  document_id binary(16) NOT NULL,
  content     longtext   NOT NULL,
  PRIMARY KEY (document_id),
  CONSTRAINT document_text_content_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO document_text
  (document_id, state, reason, page_count, blind_pages, cut, attempts, changed_at, version)
SELECT id, 'WAITING', NULL, 0, 0, false, 0, stored_at, 0
FROM document
WHERE media_type <> 'text/csv';
