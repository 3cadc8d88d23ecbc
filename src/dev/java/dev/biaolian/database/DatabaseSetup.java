package dev.biaolian.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code db/setup/schemas-and-users.sql}, the same file that operations run on MySQL. */
final class DatabaseSetup {
  private static final String SCRIPT = "/db/setup/schemas-and-users.sql";

  private DatabaseSetup() {}

  /** The two schemas and the two users of one portal. */
  record Names(String schema, String audit, String migrateUser, String appUser) {
    static Names of(String schema) {
      return new Names(schema, schema + "_audit", schema + "_migrate", schema + "_app");
    }
  }

  /**
   * Makes schemas, users and rights; does nothing new the second time.
   *
   * @param host where the portal connects from, {@code %} for anywhere
   */
  static void apply(
      Connection admin, Names names, String migratePassword, String appPassword, String host)
      throws SQLException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("${schema}", names.schema());
    values.put("${audit}", names.audit());
    values.put("${migrate_user}", names.migrateUser());
    values.put("${migrate_password}", migratePassword);
    values.put("${app_user}", names.appUser());
    values.put("${app_password}", appPassword);
    values.put("${host}", host);
    try (var statement = admin.createStatement()) {
      for (String sql : statements(script(), values)) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Drops both schemas and makes them anew, for tests.
   *
   * @param names of at most 20 characters, beginning with {@code biaolian}
   */
  static void renew(Connection admin, Names names, String password, String host)
      throws SQLException {
    if (!names.schema().matches("biaolian[a-z0-9_]{0,12}")) {
      throw new IllegalArgumentException("Not a test schema: " + names.schema());
    }
    try (var statement = admin.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS `" + names.schema() + "`");
      statement.execute("DROP SCHEMA IF EXISTS `" + names.audit() + "`");
    }
    apply(admin, names, password, password, host);
  }

  /** What Spring, Flyway and the portal are told about this database. */
  static Map<String, Object> portalProperties(
      String url, Names names, String migratePassword, String appPassword) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spring.datasource.url", url);
    properties.put("spring.datasource.username", names.appUser());
    properties.put("spring.datasource.password", appPassword);
    properties.put("spring.flyway.url", url);
    properties.put("spring.flyway.user", names.migrateUser());
    properties.put("spring.flyway.password", migratePassword);
    properties.put("spring.flyway.placeholders.audit", names.audit());
    properties.put("biaolian.audit.schema", names.audit());
    return properties;
  }

  private static List<String> statements(String script, Map<String, String> values) {
    List<String> statements = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : script.lines().toList()) {
      if (line.isBlank() || line.startsWith("--")) {
        continue;
      }
      String filled = line.strip();
      for (var value : values.entrySet()) {
        filled = filled.replace(value.getKey(), value.getValue());
      }
      current.append(filled).append(' ');
      if (filled.endsWith(";")) {
        statements.add(current.toString().strip().replaceAll(";$", ""));
        current.setLength(0);
      }
    }
    return statements;
  }

  private static String script() {
    try (InputStream in = DatabaseSetup.class.getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException(SCRIPT + " is not on the classpath");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
