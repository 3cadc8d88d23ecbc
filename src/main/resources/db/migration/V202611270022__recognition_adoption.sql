-- When a recognised standard becomes a local one: announced, adopted, conflicting ones withdrawn.
ALTER TABLE recognition
  ADD COLUMN doa_target date NULL,
  ADD COLUMN doa_done   date NULL,
  ADD COLUMN dop_target date NULL,
  ADD COLUMN dop_done   date NULL,
  ADD COLUMN dow_target date NULL,
  ADD COLUMN dow_done   date NULL;

INSERT INTO policy_parameter
  (id, name, scope_kind, scope_code, value_text, strength, valid_from, valid_to, citation, editor, version)
VALUES
  (x'01900000000070008000000000002003', 'ADOPTION_ANNOUNCEMENT_MONTHS', 'NATIONAL', '', '3', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000002004', 'ADOPTION_MONTHS', 'NATIONAL', '', '6', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000002005', 'ADOPTION_WITHDRAWAL_MONTHS', 'NATIONAL', '', '12', 'DEFAULT', '2020-03-01', NULL, '（本项目拟定）', 'system', 0);
