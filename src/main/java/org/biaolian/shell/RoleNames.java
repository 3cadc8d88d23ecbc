package org.biaolian.shell;

import org.biaolian.access.Role;

/** Translation keys of the roles. */
final class RoleNames {

  private RoleNames() {}

  static String key(Role role) {
    return switch (role) {
      case CLERK -> "role.clerk";
      case REVIEWER -> "role.reviewer";
      case APPROVER -> "role.approver";
      case BUREAU_ADMIN -> "role.bureau-admin";
      case SECRETARIAT -> "role.secretariat";
      case EXPERT -> "role.expert";
      case ENTERPRISE -> "role.enterprise";
      case SYSTEM_ADMIN -> "role.system-admin";
      case SECURITY_ADMIN -> "role.security-admin";
      case AUDITOR -> "role.auditor";
    };
  }
}
