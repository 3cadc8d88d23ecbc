package dev.biaolian.bench.decision;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The rows of both schemas as they were, so that the same signatures can be given again. */
public final class Snapshot implements AutoCloseable {

  private static final String KEPT = "kept_";

  /** Which numbers the general engine has taken: it would give what is put back a second time. */
  private static final String NUMBERS = "ACT_GE_PROPERTY";

  private final Connection owner;
  private final List<String> tables = new ArrayList<>();

  /** Copies every table; by the user that owns the schemas. */
  public Snapshot(String url, String user, String password, List<String> schemas)
      throws SQLException {
    owner = DriverManager.getConnection(url, user, password);
    for (String schema : schemas) {
      for (String table : tablesOf(schema)) {
        tables.add(schema + "." + table);
        execute(
            "create table %s.%s%s as select * from %s.%s"
                .formatted(schema, KEPT, table, schema, table));
      }
    }
  }

  private List<String> tablesOf(String schema) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        owner.getMetaData().getTables(schema, null, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!name.equalsIgnoreCase(NUMBERS)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  public void restore() throws SQLException {
    execute("set foreign_key_checks = 0");
    for (String table : tables) {
      execute("delete from " + table);
      execute("insert into %s select * from %s".formatted(table, table.replace(".", "." + KEPT)));
    }
    execute("set foreign_key_checks = 1");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    owner.close();
  }
}
