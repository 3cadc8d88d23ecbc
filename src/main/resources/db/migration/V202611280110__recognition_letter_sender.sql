-- Letters of people without an account, to count those of one network within an hour. The address
-- itself is not here: only its keyed hash, and the moments (milliseconds) that still count.
CREATE TABLE recognition_letter_sender (
  sender  binary(32)   NOT NULL,
  moments varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  last_at datetime(6)  NOT NULL,
  PRIMARY KEY (sender),
  KEY recognition_letter_sender_by_last (last_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci;
