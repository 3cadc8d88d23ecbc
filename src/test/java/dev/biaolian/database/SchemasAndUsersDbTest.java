package dev.biaolian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rights that operations set up by {@code schemas-and-users.sql}, on a real server. */
@Tag("db")
class SchemasAndUsersDbTest {
  private static final String SCHEMA = "biaolian_rights";

  private static Map<String, Object> properties = Map.of();

  @BeforeAll
  static void aTableInEachSchema() throws SQLException {
    properties = TestDatabase.fresh(SCHEMA);
    try (Connection migrate =
            connect("spring.flyway.url", "spring.flyway.user", "spring.flyway.password");
        var statement = migrate.createStatement()) {
      statement.execute("CREATE TABLE paper (id INT PRIMARY KEY)");
      statement.execute("CREATE TABLE biaolian_rights_audit.fact (id INT PRIMARY KEY)");
    }
  }

  @Test
  void thePortalChangesBusinessRows() {
    assertThatCode(
            () -> {
              run("INSERT INTO paper VALUES (1)");
              run("UPDATE paper SET id = 2");
              run("DELETE FROM paper");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void thePortalAddsAndReadsFacts() {
    assertThatCode(
            () -> {
              run("INSERT INTO biaolian_rights_audit.fact VALUES (1)");
              run("SELECT id FROM biaolian_rights_audit.fact");
            })
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE biaolian_rights_audit.fact SET id = 3",
        "DELETE FROM biaolian_rights_audit.fact",
        "TRUNCATE TABLE biaolian_rights_audit.fact",
        "DROP TABLE biaolian_rights_audit.fact",
        "CREATE TABLE more (id INT)",
        "SELECT * FROM mysql.user"
      })
  void thePortalIsRefused(String sql) {
    assertThatThrownBy(() -> run(sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  @Test
  void textSortsAndComparesTheSameOnBothServers() throws SQLException {
    try (Connection app = app();
        var statement = app.createStatement();
        var rows = statement.executeQuery("SELECT @@collation_database")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("utf8mb4_0900_ai_ci");
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection app = app();
        var statement = app.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection app() throws SQLException {
    return connect(
        "spring.datasource.url", "spring.datasource.username", "spring.datasource.password");
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    return DriverManager.getConnection(
        String.valueOf(properties.get(url)),
        String.valueOf(properties.get(user)),
        String.valueOf(properties.get(password)));
  }
}
