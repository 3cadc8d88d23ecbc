package org.biaolian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTest {

  @Test
  void aStrangerReadsWhatIsPublicAndNothingElse() {
    Access access = new Access(FixedActor.nobody());
    for (Action action : Action.values()) {
      assertThat(access.may(action)).as("%s", action).isEqualTo(action == Action.READ_PUBLIC);
    }
  }

  @Test
  void whoIsSignedInMayWhatTheRolesGive() {
    Access clerk = new Access(FixedActor.with(Set.of(Role.CLERK)));
    assertThat(clerk.may(Action.READ_PUBLIC)).isTrue();
    assertThat(clerk.may(Action.USE_PORTAL)).isTrue();
    assertThat(clerk.may(Action.ASSESS_CASE)).isTrue();
    assertThat(clerk.may(Action.SIGN_CASE)).isFalse();
  }

  @Test
  void withoutAnyRoleOnlyThePortalItselfIsOpen() {
    Access access = new Access(FixedActor.with(Set.of()));
    for (Action action : Action.values()) {
      assertThat(access.may(action))
          .as("%s", action)
          .isEqualTo(!PermissionMatrix.needsRole(action));
    }
  }
}
