package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

  @Test
  void everyRoleIsFoundByTheNameThatTheSignInServiceKnows() {
    for (Role role : Role.values()) {
      assertThat(role.realmName()).isNotBlank();
      assertThat(Role.ofRealmName(role.realmName())).contains(role);
    }
    assertThat(Role.ofRealmName("realm-admin")).isEmpty();
    assertThat(Role.ofRealmName("CLERK")).isEmpty();
  }

  @Test
  void businessRolesGoTogetherAndAnAdministratorStandsAlone() {
    assertThat(Role.compatible(Set.of())).isTrue();
    assertThat(Role.compatible(Set.of(Role.CLERK, Role.REVIEWER, Role.SECRETARIAT))).isTrue();
    assertThat(Role.compatible(Set.of(Role.AUDITOR))).isTrue();
    assertThat(Role.compatible(Set.of(Role.AUDITOR, Role.SYSTEM_ADMIN))).isFalse();
    assertThat(Role.compatible(Set.of(Role.SECURITY_ADMIN, Role.CLERK))).isFalse();
  }
}
