-- The rows of the matrix by a state: cases that run, are overdue or were declined; entries of the
-- register by their state, and those for which a change has come that was not carried out yet.
ALTER TABLE recognition_case
  ADD KEY recognition_case_by_state (circle_code, state, due_on, standard_id),
  ADD KEY recognition_case_by_outcome (circle_code, outcome, state, standard_id),
  DROP KEY recognition_case_by_circle;

ALTER TABLE recognition
  ADD KEY recognition_by_state (circle_code, state, standard_id),
  ADD KEY recognition_by_turn (circle_code, turns_on),
  ADD KEY recognition_by_end (circle_code, ends_on);
