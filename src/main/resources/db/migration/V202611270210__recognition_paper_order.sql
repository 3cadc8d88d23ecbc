-- What a paper will say, kept with the step that causes it; the paper itself is made after the commit.
CREATE TABLE recognition_paper_order (
  id            binary(16)  NOT NULL COMMENT 'of the paper too',
  kind          varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  case_id       binary(16)  NOT NULL,
  turn          int         NOT NULL COMMENT 'round of the decision, or which question',
  bureau_code   varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  demonstration boolean     NOT NULL,
  ordered_at    datetime(6) NOT NULL COMMENT 'of the signature or the question: numbers follow it',
  frozen        boolean     NOT NULL COMMENT 'false for steps from before there were orders',
  words         text        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL COMMENT 'JSON',
  number        varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  code          char(16)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  made          boolean     NOT NULL,
  version       bigint      NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY recognition_paper_order_once (case_id, kind, turn),
  KEY recognition_paper_order_numbers (bureau_code, kind, number),
  KEY recognition_paper_order_frozen (frozen, id),
  CONSTRAINT recognition_paper_order_case FOREIGN KEY (case_id) REFERENCES recognition_case (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

-- Papers that were made when somebody asked for them.
INSERT INTO recognition_paper_order
  (id, kind, case_id, turn, bureau_code, demonstration, ordered_at, frozen, words, number, code, made, version)
SELECT id, kind, case_id, turn, bureau_code, demonstration, made_at, TRUE, NULL, number, code, TRUE, 0
FROM recognition_paper;

-- Steps that nobody asked a paper of: their words are written by the portal, as they are on that day.
INSERT INTO recognition_paper_order
  (id, kind, case_id, turn, bureau_code, demonstration, ordered_at, frozen, words, number, code, made, version)
SELECT UNHEX(LEFT(SHA2(CONCAT(HEX(c.id), '-', k.kind, '-', c.round), 256), 32)), k.kind, c.id, c.round, c.target,
  c.demonstration, c.signed_at, FALSE, NULL, NULL, NULL, FALSE, 0
FROM recognition_case c
JOIN (SELECT 'REPLY' AS kind UNION SELECT 'CERTIFICATE') k
  ON k.kind = 'REPLY' OR c.outcome <> 'DECLINED'
WHERE c.state = 'SIGNED' AND c.signed_at IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM recognition_paper p
    WHERE p.case_id = c.id AND BINARY p.kind = BINARY k.kind AND p.turn = c.round);

INSERT INTO recognition_paper_order
  (id, kind, case_id, turn, bureau_code, demonstration, ordered_at, frozen, words, number, code, made, version)
SELECT UNHEX(LEFT(SHA2(CONCAT(HEX(c.id), '-INFORMATION_NOTICE-', c.info_asked), 256), 32)), 'INFORMATION_NOTICE', c.id,
  c.info_asked, c.target, c.demonstration, c.info_asked_at, FALSE, NULL, NULL, NULL, FALSE, 0
FROM recognition_case c
WHERE c.info_question IS NOT NULL AND c.info_asked_at IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM recognition_paper p
    WHERE p.case_id = c.id AND p.kind = 'INFORMATION_NOTICE' AND p.turn = c.info_asked);
