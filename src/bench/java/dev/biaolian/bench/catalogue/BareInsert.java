package dev.biaolian.bench.catalogue;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The floor: copies of rows that an import has written, with new keys, put into the same tables by
 * prepared statements in batches and nothing else. No validation, no matching, no hash chain.
 */
public final class BareInsert implements AutoCloseable {

  private static final int BATCH = 1000;
  private static final int TEMPLATES = 1000;
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Away from all serials of the benchmark's own files. */
  private static final int FIRST = 2_000_000;

  private final Connection connection;
  private final Table standards;
  private final Table lines;
  private final Table facts;

  public BareInsert(String url, String user, String password, String auditSchema)
      throws SQLException {
    this.connection = DriverManager.getConnection(url, user, password);
    connection.setAutoCommit(false);
    this.standards =
        new Table(connection, "standard", "1 = 1", List.of("id", "number", "number_key"));
    this.lines = new Table(connection, "import_row", "1 = 1", List.of("line"));
    this.facts =
        new Table(
            connection,
            auditSchema + ".audit_fact",
            "kind = 'standard.imported'",
            List.of("id", "sequence_no"));
  }

  public void insert(int rows) throws SQLException {
    try (PreparedStatement one = connection.prepareStatement(standards.sql());
        PreparedStatement two = connection.prepareStatement(lines.sql());
        PreparedStatement three = connection.prepareStatement(facts.sql())) {
      for (int i = 0; i < rows; i++) {
        String number = "X" + (FIRST + i);
        standards.bind(one, i, List.of(id(i), number, number));
        lines.bind(two, i, List.of(FIRST + i));
        facts.bind(three, i, List.of(id(i), (long) FIRST + i));
        if ((i + 1) % BATCH == 0 || i + 1 == rows) {
          one.executeBatch();
          two.executeBatch();
          three.executeBatch();
          connection.commit();
        }
      }
    }
  }

  /**
   * Takes records and lines away again, and waits until the server has cleared up behind them, for
   * what it does for the floor is not the import's work. Facts cannot be taken away, and do not
   * matter.
   */
  public void undo() throws SQLException, InterruptedException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from standard where number like 'X%'");
      statement.executeUpdate("delete from import_row where line >= " + FIRST);
      connection.commit();
      long began = System.nanoTime();
      while (unpurged(statement) > 0 && System.nanoTime() - began < PATIENCE.toNanos()) {
        connection.commit();
        Thread.sleep(POLL);
      }
      System.out.printf(
          "cleared up behind the bare insert: %.1f s, %d transactions left%n",
          (System.nanoTime() - began) / 1e9, unpurged(statement));
    }
  }

  private static long unpurged(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("show global status like 'Innodb_history_list_length'")) {
      return found.next() ? found.getLong(2) : 0;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static byte[] id(int i) {
    UUID id = new UUID(0x0198_0000_0000_7000L + i, 0x8000_0000_0000_0000L + i);
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** Rows of one table as they are, and which of their columns are keys. */
  private static final class Table {

    private final String name;
    private final List<String> columns = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private final List<String> keys;

    Table(Connection connection, String name, String condition, List<String> keys)
        throws SQLException {
      this.name = name;
      this.keys = keys;
      try (Statement statement = connection.createStatement();
          ResultSet found =
              statement.executeQuery(
                  "select * from " + name + " where " + condition + " limit " + TEMPLATES)) {
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(found.getMetaData().getColumnName(i));
        }
        while (found.next()) {
          Object[] row = new Object[columns.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = found.getObject(i + 1);
          }
          rows.add(row);
        }
      }
      if (rows.isEmpty()) {
        throw new IllegalStateException("no rows to copy in " + name);
      }
    }

    String sql() {
      return "insert into %s (%s) values (%s)"
          .formatted(
              name,
              String.join(", ", columns),
              String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    void bind(PreparedStatement statement, int i, List<Object> newKeys) throws SQLException {
      Object[] row = rows.get(i % rows.size());
      for (int column = 0; column < row.length; column++) {
        int key = keys.indexOf(columns.get(column));
        statement.setObject(column + 1, key < 0 ? row[column] : newKeys.get(key));
      }
      statement.addBatch();
    }
  }
}
