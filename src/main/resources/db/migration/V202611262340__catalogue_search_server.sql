-- For an index on a search server: of which version its fields are, the outbox of changes, and the
-- portals that take them out. Empty when the index lies in a folder.
CREATE TABLE search_index (
  id      int    NOT NULL,
  fields  int    NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO search_index (id, fields, version) VALUES (1, 0, 0);

CREATE TABLE search_outbox_event (
  id             binary(16)   NOT NULL,
  entity_name    varchar(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  entity_id      varchar(256) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  entity_id_hash int          NOT NULL,
  payload        longblob     NOT NULL,
  retries        int          NOT NULL,
  process_after  datetime(6)  NOT NULL,
  status         varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  tenant_id      varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (id),
  KEY search_outbox_event_entity (entity_id_hash),
  KEY search_outbox_event_status (status),
  KEY search_outbox_event_after (process_after)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

CREATE TABLE search_agent (
  id                   binary(16)   NOT NULL,
  type                 varchar(40)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name                 varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  expiration           datetime(6)  NOT NULL,
  state                varchar(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  total_shard_count    int          NULL,
  assigned_shard_index int          NULL,
  payload              longblob     NULL,
  tenant_id            varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
