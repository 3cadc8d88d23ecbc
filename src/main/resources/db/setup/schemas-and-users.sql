-- Schemas, users and rights of the portal. Runs on MySQL 9.7 and MariaDB 11.4, as often as wanted.
--
-- Run it once as a database administrator before the first start. Replace every ${…} first:
--   ${schema}            business schema, usually biaolian
--   ${audit}             schema of the audit facts, usually <schema>_audit
--   ${migrate_user}      makes and changes tables (Flyway only), usually biaolian_migrate
--   ${migrate_password}
--   ${app_user}          the running portal, usually biaolian_app
--   ${app_password}      no password may hold a quote or a backslash
--   ${host}              where the portal connects from: an address, or % for anywhere
-- Each statement ends with a semicolon at the end of a line; comments have lines of their own.

CREATE SCHEMA IF NOT EXISTS `${schema}` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
CREATE SCHEMA IF NOT EXISTS `${audit}` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;

CREATE USER IF NOT EXISTS '${migrate_user}'@'${host}' IDENTIFIED BY '${migrate_password}';
ALTER USER '${migrate_user}'@'${host}' IDENTIFIED BY '${migrate_password}';
GRANT ALL PRIVILEGES ON `${schema}`.* TO '${migrate_user}'@'${host}';
GRANT ALL PRIVILEGES ON `${audit}`.* TO '${migrate_user}'@'${host}';

CREATE USER IF NOT EXISTS '${app_user}'@'${host}' IDENTIFIED BY '${app_password}';
ALTER USER '${app_user}'@'${host}' IDENTIFIED BY '${app_password}';
GRANT SELECT, INSERT, UPDATE, DELETE ON `${schema}`.* TO '${app_user}'@'${host}';
-- The audit facts can be added and read, never changed: a revoke on one table under a schema-wide
-- grant fails on both servers, so the facts have a schema of their own.
GRANT SELECT, INSERT ON `${audit}`.* TO '${app_user}'@'${host}';
