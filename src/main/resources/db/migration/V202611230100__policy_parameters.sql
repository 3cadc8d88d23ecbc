-- Dated policy parameters. A row's scope is the whole country, a circle or a bureau; the most
-- specific row wins unless a less specific one is BINDING.
create table policy_parameter (
  id binary(16) not null,
  name varchar(80) character set utf8mb4 collate utf8mb4_bin not null,
  scope_kind varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  scope_code varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  value_text varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  strength varchar(10) character set utf8mb4 collate utf8mb4_bin not null,
  valid_from date not null,
  valid_to date null,
  citation varchar(300) not null,
  editor varchar(80) not null,
  version bigint not null,
  primary key (id),
  unique key policy_parameter_once (name, scope_kind, scope_code, valid_from)
) engine = InnoDB default character set = utf8mb4 collate = utf8mb4_0900_ai_ci;

insert into policy_parameter
  (id, name, scope_kind, scope_code, value_text, strength, valid_from, valid_to, citation, editor, version)
values
  (x'01900000000070008000000000000001', 'CONSULTATION_DAYS', 'NATIONAL', '', '30', 'BINDING', '2020-03-01', null, '《地方标准管理办法》', 'system', 0),
  (x'01900000000070008000000000000002', 'PUBLICATION_DAYS', 'NATIONAL', '', '20', 'BINDING', '2020-03-01', null, '《地方标准管理办法》', 'system', 0),
  (x'01900000000070008000000000000003', 'FILING_DAYS', 'NATIONAL', '', '60', 'BINDING', '2020-03-01', null, '《地方标准管理办法》', 'system', 0),
  (x'01900000000070008000000000000004', 'REEXAMINATION_YEARS', 'NATIONAL', '', '5', 'BINDING', '2020-03-01', null, '《地方标准管理办法》', 'system', 0),
  (x'01900000000070008000000000000005', 'REEXAMINATION_WARNING_MONTHS', 'NATIONAL', '', '6', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000006', 'ADMISSIBILITY_WORKING_DAYS', 'NATIONAL', '', '5', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000007', 'MENDING_WORKING_DAYS', 'NATIONAL', '', '15', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000008', 'ACKNOWLEDGEMENT_WORKING_DAYS', 'NATIONAL', '', '3', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000009', 'ASSESSMENT_WORKING_DAYS', 'NATIONAL', '', '20', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000000a', 'INFORMATION_WORKING_DAYS', 'NATIONAL', '', '15', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000000b', 'INFORMATION_REQUESTS', 'NATIONAL', '', '1', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000000c', 'EXTENSION_WORKING_DAYS', 'NATIONAL', '', '10', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000000d', 'EXTENSIONS', 'NATIONAL', '', '1', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000000e', 'COUNTERSIGNATURE_REQUIRED', 'NATIONAL', '', '0', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000000f', 'COUNTERSIGNATURE_CLOCK_RUNS', 'NATIONAL', '', '1', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000010', 'PUBLICITY_REQUIRED', 'NATIONAL', '', '0', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000011', 'RECOGNITION_YEARS', 'NATIONAL', '', '5', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000012', 'OLD_EDITION_MONTHS', 'NATIONAL', '', '6', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000013', 'RECONFIRMATION_WORKING_DAYS', 'NATIONAL', '', '60', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000014', 'SUSPENSION_DAYS', 'NATIONAL', '', '60', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000015', 'DISPUTE_OPENING_WORKING_DAYS', 'NATIONAL', '', '20', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000016', 'DISPUTE_ACCEPTANCE_WORKING_DAYS', 'NATIONAL', '', '5', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000017', 'DISPUTE_STATEMENT_WORKING_DAYS', 'NATIONAL', '', '10', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000018', 'DISPUTE_EXPERT_WORKING_DAYS', 'NATIONAL', '', '45', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000019', 'DISPUTE_MONTHS', 'NATIONAL', '', '3', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000001a', 'JOINT_CALL_WORKING_DAYS', 'NATIONAL', '', '15', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000001b', 'JOINT_PROJECT_MONTHS', 'NATIONAL', '', '24', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000001c', 'JOINT_PROJECT_EXTENSION_MONTHS', 'NATIONAL', '', '12', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000001d', 'CAMPAIGN_OPINION_DAYS', 'NATIONAL', '', '30', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000001e', 'STANDSTILL_WORKING_DAYS', 'NATIONAL', '', '15', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'0190000000007000800000000000001f', 'URGENT_WORKING_DAYS', 'NATIONAL', '', '3', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0),
  (x'01900000000070008000000000000020', 'SOON_WORKING_DAYS', 'NATIONAL', '', '10', 'DEFAULT', '2020-03-01', null, '（本项目拟定）', 'system', 0);
