-- Word templates of papers: each row is a version that holds from its moment on.
CREATE TABLE recognition_paper_template (
  id          binary(16)   NOT NULL,
  circle_code varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  kind        varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  document_id binary(16)   NULL COMMENT 'none: back to the default',
  file_name   varchar(200) NULL,
  put_by      binary(16)   NOT NULL,
  put_by_name varchar(100) NOT NULL,
  put_at      datetime(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY recognition_paper_template_valid (circle_code, kind, put_at),
  CONSTRAINT recognition_paper_template_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
