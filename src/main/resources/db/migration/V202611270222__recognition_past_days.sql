-- What the register of a day needs to be the same whether or not anything ran on it: the changes
-- of state that can be foreseen, and what an entry rested on at each time.
ALTER TABLE recognition
  ADD COLUMN then_on date NULL,
  ADD COLUMN then_to varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
  ADD COLUMN last_on date NULL,
  ADD COLUMN last_to varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;

-- What is over is never looked at again; everything else is, to foresee anew.
UPDATE recognition
SET looked_on = CASE WHEN state IN ('EXPIRED', 'ENDED', 'REVOKED') THEN '9999-12-31' ELSE '2000-01-01' END;

ALTER TABLE recognition_turn ADD COLUMN agreement_id binary(16) NULL;

CREATE TABLE recognition_turn_pact (
  recognition_id binary(16) NOT NULL,
  position       int        NOT NULL,
  agreement_id   binary(16) NOT NULL,
  PRIMARY KEY (recognition_id, position)
) ENGINE=InnoDB;

INSERT INTO recognition_turn_pact (recognition_id, position, agreement_id)
SELECT t.recognition_id, t.position, a.agreement_id
FROM recognition_turn t JOIN recognition_act a ON a.id = t.act_id
WHERE a.agreement_id IS NOT NULL;

UPDATE recognition_turn t
SET t.agreement_id = COALESCE(
      (SELECT p.agreement_id FROM recognition_turn_pact p
       WHERE p.recognition_id = t.recognition_id AND p.position <= t.position
       ORDER BY p.position DESC LIMIT 1),
      (SELECT r.agreement_id
       FROM recognition n
         JOIN recognition_case c ON c.id = n.case_id
         JOIN recognition_request r ON r.id = c.request_id
       WHERE n.id = t.recognition_id));

DROP TABLE recognition_turn_pact;

ALTER TABLE recognition_turn
  MODIFY COLUMN agreement_id binary(16) NOT NULL,
  ADD KEY recognition_turn_by_news (known_at);

-- The days on which a standard becomes a local one, as they were told at each time.
CREATE TABLE recognition_adoption (
  recognition_id binary(16) NOT NULL,
  position       int        NOT NULL,
  from_on        date       NOT NULL,
  until_on       date       NULL,
  doa_target     date       NOT NULL,
  doa_done       date       NULL,
  dop_target     date       NOT NULL,
  dop_done       date       NULL,
  dow_target     date       NOT NULL,
  dow_done       date       NULL,
  PRIMARY KEY (recognition_id, position),
  CONSTRAINT recognition_adoption_of FOREIGN KEY (recognition_id) REFERENCES recognition (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;

INSERT INTO recognition_adoption
  (recognition_id, position, from_on, doa_target, doa_done, dop_target, dop_done, dow_target, dow_done)
SELECT id, 0, signed_on, doa_target, doa_done, dop_target, dop_done, dow_target, dow_done
FROM recognition WHERE doa_target IS NOT NULL AND dop_target IS NOT NULL AND dow_target IS NOT NULL;
