package org.biaolian.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biaolian.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.biaolian.settings.UnsafeSettingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the check says of the two users that operations set up. */
@Tag("db")
class AuditGrantsDbTest {

  private static final String AUDIT = "biaolian_grants_audit";

  private static Map<String, Object> properties = Map.of();

  @BeforeAll
  static void anEmptyTrail() throws SQLException {
    properties = TestDatabase.fresh("biaolian_grants");
    try (Connection migrate =
            DriverManager.getConnection(
                setting("spring.flyway.url"),
                setting("spring.flyway.user"),
                setting("spring.flyway.password"));
        var statement = migrate.createStatement()) {
      statement.execute("create table " + AUDIT + ".audit_fact (kind varchar(60) not null)");
      statement.execute("create table " + AUDIT + ".audit_root (document varchar(60) not null)");
      statement.execute("create table " + AUDIT + ".audit_cut (root_document varchar(60))");
    }
  }

  @Test
  void thePortalsUserIsAccepted() {
    assertThatCode(() -> check("spring.datasource.username", "spring.datasource.password"))
        .doesNotThrowAnyException();
  }

  @Test
  void aUserThatMayChangeFactsIsRefused() {
    assertThatThrownBy(() -> check("spring.flyway.user", "spring.flyway.password"))
        .isInstanceOf(UnsafeSettingException.class)
        .hasMessage(
            "BIAOLIAN_DATABASE_USER has the right to ALTER, DELETE, DROP, UPDATE in the audit schema"
                + " biaolian_grants_audit: revoke it, for the portal may only SELECT and INSERT"
                + " there.");
  }

  private static void check(String user, String password) {
    var source =
        new DriverManagerDataSource(
            setting("spring.datasource.url"), setting(user), setting(password));
    new AuditGrants(new JdbcTemplate(source), AUDIT).afterSingletonsInstantiated();
  }

  private static String setting(String name) {
    return String.valueOf(properties.get(name));
  }
}
