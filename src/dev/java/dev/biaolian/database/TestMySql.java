package dev.biaolian.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Fresh schemas and users on the MySQL server that {@code ./portal test --db mysql} names by the
 * system properties {@code portal.db.adminUrl} and {@code portal.db.adminUser}; the password comes
 * from {@code portal.db.adminPassword} or the environment's {@code MYSQL_PASSWORD}.
 */
public final class TestMySql {
  private static final String PASSWORD = "Test-0only-on-this-machine";

  private TestMySql() {}

  /** Whether this test run is meant for MySQL. */
  public static boolean wanted() {
    return "mysql".equals(System.getProperty("portal.db"));
  }

  /**
   * Drops and makes anew the schemas {@code <schema>} and {@code <schema>_audit} with their users.
   *
   * @param schema at most 20 small letters, digits and underscores, beginning with {@code biaolian}
   * @return settings for Spring, Flyway and the portal, passwords included
   */
  public static Map<String, Object> portalProperties(String schema) {
    DatabaseSetup.Names names = DatabaseSetup.Names.of(schema);
    String url = required("portal.db.adminUrl");
    try (Connection admin =
        DriverManager.getConnection(url, required("portal.db.adminUser"), adminPassword())) {
      DatabaseSetup.renew(admin, names, PASSWORD, "%");
    } catch (SQLException e) {
      throw new IllegalStateException("MySQL at " + url + ": " + e.getMessage(), e);
    }
    return DatabaseSetup.portalProperties(
        withSchema(url, names.schema()), names, PASSWORD, PASSWORD);
  }

  private static String adminPassword() {
    String given = System.getProperty("portal.db.adminPassword");
    return given != null ? given : System.getenv().getOrDefault("MYSQL_PASSWORD", "");
  }

  /** The same server with another schema; options after the question mark stay. */
  private static String withSchema(String url, String schema) {
    return url.replaceFirst("^(jdbc:mysql://[^/?]+)/?[^?]*", "$1/" + schema);
  }

  private static String required(String name) {
    String value = System.getProperty(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("System property " + name + " is missing");
    }
    return value;
  }
}
