-- What a bureau asked for, by its due day; the cases of a circle and of a standard in it, by their age;
-- what has become of entries since, apart from their signatures, which are most.
ALTER TABLE recognition_case
  ADD KEY recognition_case_by_applicant (applicant, due_on),
  ADD KEY recognition_case_by_applicant_state (applicant, state, due_on),
  ADD KEY recognition_case_by_age (circle_code, assigned_at, id, state, standard_id),
  ADD KEY recognition_case_of_standard (standard_id, circle_code, assigned_at, state);

ALTER TABLE recognition_turn
  ADD KEY recognition_turn_by_ground (ground, known_at),
  DROP KEY recognition_turn_by_news;
