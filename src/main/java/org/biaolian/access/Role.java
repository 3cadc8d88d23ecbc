package org.biaolian.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The realm roles of the portal; a person holds them for an organization and for a time. */
public enum Role {
  CLERK("clerk"),
  REVIEWER("reviewer"),
  APPROVER("approver"),
  BUREAU_ADMIN("bureau-admin"),
  SECRETARIAT("secretariat"),
  EXPERT("expert"),
  ENTERPRISE("enterprise"),
  SYSTEM_ADMIN("system-admin"),
  SECURITY_ADMIN("security-admin"),
  AUDITOR("auditor");

  /** The three administrators, whom no account may combine with each other or with business. */
  public static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR);

  private final String realmName;

  Role(String realmName) {
    this.realmName = realmName;
  }

  /** The name in Keycloak and in lists of people. */
  public String realmName() {
    return realmName;
  }

  /** The role of a realm name, or nothing for roles that are not ours. */
  public static Optional<Role> ofRealmName(String name) {
    return Arrays.stream(values()).filter(role -> role.realmName.equals(name)).findFirst();
  }

  /** Whether one account may hold these roles together. */
  public static boolean compatible(Set<Role> roles) {
    long administrators = roles.stream().filter(ADMINISTRATORS::contains).count();
    return administrators == 0 || roles.size() == 1;
  }
}
