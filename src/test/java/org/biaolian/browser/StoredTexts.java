package org.biaolian.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every text column of the running portal's database, and probes in all of them but those that
 * {@code text-columns.csv} says hold no text of anybody. A new column is probed without being asked
 * for. What stood there before comes back at the end.
 */
final class StoredTexts implements AutoCloseable {

  /** Why a column is left out, or is not to be looked for on pages. */
  enum Why {
    /** Codes, numbers, hashes, names of states: the portal makes or checks each of them. */
    CODE,
    /** Probed, and shown nowhere. */
    HIDDEN
  }

  /** A column with its number in probes. */
  record Column(String table, String name, int length, int number) {
    String place() {
      return table.substring(table.indexOf('.') + 1) + "." + name;
    }
  }

  private static final String LIST = "/browser/text-columns.csv";
  private static final String KEPT = "probe_kept_";

  private final Connection database;
  private final List<String> schemas;
  private final Map<String, Why> exceptions = new TreeMap<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<String> tables;

  StoredTexts(PortalUnderTest portal) throws SQLException {
    database = portal.owner();
    schemas = portal.schemas();
    readExceptions();
    findColumns();
    tables = columns.stream().map(Column::table).distinct().toList();
    for (int i = 0; i < tables.size(); i++) {
      run("drop table if exists " + kept(i));
      run("create table " + kept(i) + " as select * from " + tables.get(i));
    }
  }

  /** The columns that are probed. */
  List<Column> columns() {
    return List.copyOf(columns);
  }

  boolean isHidden(Column column) {
    return exceptions.get(column.place()) == Why.HIDDEN;
  }

  /** Lines of the list that name nothing (any more). */
  List<String> uselessLines() {
    return exceptions.keySet().stream().filter(line -> !used.contains(line)).toList();
  }

  /**
   * Writes the probe into every row. Markup also goes where nothing stood; the other leaves that
   * alone, for a text may hide another.
   */
  void fill(Probe probe) throws SQLException {
    restore();
    for (String table : tables) {
      List<Column> own = columns.stream().filter(column -> column.table().equals(table)).toList();
      String set =
          String.join(", ", own.stream().map(column -> assignment(column, probe)).toList());
      try (PreparedStatement update =
          database.prepareStatement("update " + table + " set " + set)) {
        for (int i = 0; i < own.size(); i++) {
          update.setString(i + 1, probe.of(own.get(i).number(), own.get(i).length()));
        }
        update.executeUpdate();
      }
    }
  }

  private static String assignment(Column column, Probe probe) {
    String name = "`" + column.name() + "`";
    return name + (probe == Probe.MARKUP ? " = ?" : " = if(" + name + " is null, null, ?)");
  }

  /** As it stood at the beginning. */
  void restore() throws SQLException {
    for (int i = 0; i < tables.size(); i++) {
      restore(tables.get(i), kept(i));
    }
  }

  @Override
  public void close() throws SQLException {
    try (database) {
      restore();
      for (int i = 0; i < tables.size(); i++) {
        run("drop table " + kept(i));
      }
    }
  }

  private void restore(String table, String kept) throws SQLException {
    List<String> same = new ArrayList<>();
    for (String key : strings("column_key = 'PRI'", table)) {
      same.add("now.`" + key + "` = old.`" + key + "`");
    }
    List<String> set = new ArrayList<>();
    for (Column column : columns) {
      if (column.table().equals(table)) {
        set.add("now.`" + column.name() + "` = old.`" + column.name() + "`");
      }
    }
    run(
        "update %s now join %s old on %s set %s"
            .formatted(table, kept, String.join(" and ", same), String.join(", ", set)));
  }

  private String kept(int table) {
    return schemas.getFirst() + "." + KEPT + table;
  }

  private void findColumns() throws SQLException {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (String schema : schemas) {
      for (String table : tables(schema)) {
        for (String name :
            strings(
                "data_type in ('char', 'varchar', 'mediumtext', 'longtext', 'text', 'json')",
                table)) {
          found.put(table + "\n" + name, length(table, name));
        }
      }
    }
    found.forEach(
        (place, length) -> {
          String[] parts = place.split("\n", -1);
          Column column = new Column(parts[0], parts[1], length, columns.size() + 1);
          if (!isCode(column) && length >= Probe.SHORTEST) {
            columns.add(column);
          }
        });
  }

  private boolean isCode(Column column) {
    boolean code = false;
    String table = column.place().substring(0, column.place().indexOf('.'));
    for (String line : List.of(column.place(), table + ".*", "*." + column.name())) {
      if (exceptions.containsKey(line)) {
        used.add(line);
        code |= exceptions.get(line) == Why.CODE;
      }
    }
    return code;
  }

  private void readExceptions() {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(StoredTexts.class.getResourceAsStream(LIST)),
                    StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : rows) {
        exceptions.put(row.getField("column"), Why.valueOf(row.getField("why")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> tables(String schema) throws SQLException {
    return query(
            "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                + " and table_schema = ? order by table_name",
            schema)
        .stream()
        .filter(name -> !name.startsWith(KEPT))
        .map(name -> schema + "." + name)
        .toList();
  }

  private List<String> strings(String condition, String table) throws SQLException {
    String[] parts = table.split("\\.", -1);
    return query(
        "select column_name from information_schema.columns where "
            + condition
            + " and table_schema = ? and table_name = ? order by ordinal_position",
        parts);
  }

  private int length(String table, String column) throws SQLException {
    String[] parts = table.split("\\.", -1);
    // The longest kinds of text are longer than an integer says.
    return Math.clamp(
        Long.parseLong(
            query(
                    "select character_maximum_length from information_schema.columns"
                        + " where table_schema = ? and table_name = ? and column_name = ?",
                    parts[0],
                    parts[1],
                    column)
                .getFirst()),
        0,
        Integer.MAX_VALUE);
  }

  private List<String> query(String sql, String... values) throws SQLException {
    try (PreparedStatement query = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
