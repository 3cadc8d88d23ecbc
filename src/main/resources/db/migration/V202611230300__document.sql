-- One row a stored file; the bytes lie in the storage folder under their hash.
CREATE TABLE document (
  id          binary(16)   NOT NULL,
  owner_code  varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  file_name   varchar(200) NOT NULL,
  media_type  varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  byte_size   bigint       NOT NULL,
  sha256      char(64)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  stored_at   datetime(6)  NOT NULL,
  PRIMARY KEY (id),
  KEY document_by_hash (sha256)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
