package org.biaolian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.kernel.CircleCode;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

@DbTest
class StartDbTest {

  @Autowired private Organizations organizations;
  @Autowired private Circles circles;
  @Autowired private Agreements agreements;
  @Autowired private CurrentActor actors;
  @Autowired private JdbcTemplate jdbc;

  @Value("${biaolian.audit.schema}")
  private String audit;

  @Test
  void thePortalKnowsElevenBureausAndThreeCircles() {
    assertThat(organizations.bureaus()).hasSize(11);
    assertThat(circles.all()).hasSize(3);
    assertThat(circles.members(new CircleCode("cities"))).hasSize(5);
    assertThat(circles.members(new CircleCode("six"))).hasSize(6);
    assertThat(agreements.of(new CircleCode("taixin"))).isEmpty();
  }

  @Test
  void aPersonActsWithTheRolesOfTheActiveOrganizationOnly() {
    assertThat(SignedIn.as("taiyuan-clerk", actors::require).roles()).containsExactly(Role.CLERK);
    assertThat(SignedIn.as("sec-cities-officer", actors::require).roles())
        .containsExactly(Role.SECRETARIAT);
    assertThat(SignedIn.as("sec-cities-officer", "140100", actors::require).roles())
        .containsExactly(Role.CLERK);
  }

  @Test
  void thePortalsUserCannotChangeOrRemoveAuditFacts() {
    Map.of("audit_fact", "kind", "audit_root", "document", "audit_cut", "root_document")
        .forEach(
            (name, column) -> {
              String table = audit + "." + name;
              refused("update " + table + " set " + column + " = 'x'");
              refused("delete from " + table);
              refused("truncate table " + table);
              refused("drop table " + table);
            });
  }

  private void refused(String statement) {
    assertThatThrownBy(() -> jdbc.execute(statement))
        .as(statement)
        .rootCause()
        .hasMessageContaining("denied");
  }
}
