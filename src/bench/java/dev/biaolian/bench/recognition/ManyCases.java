package dev.biaolian.bench.recognition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes many cases of a few that went through the services: all their rows are copied as often as
 * asked for, with ids, numbers and days of their own. Copies of one round lie together, as rows
 * that came on one day do.
 */
final class ManyCases {

  private static final int ROUNDS_AT_ONCE = 50;

  /** Copies have ids below those of all rows that a service makes. */
  private static final String FIRST_ORIGINAL = "x'01000000000000000000000000000000'";

  /** A table, its columns that hold ids of copied rows, and what else differs in a copy. */
  private record Copied(String table, List<String> ids, Map<String, String> others) {}

  private final Connection connection;
  private final List<Copied> tables;

  /**
   * @param due the day on which a copy is due, as SQL over {@code t.due_on} and the round {@code
   *     n.n}
   */
  ManyCases(Connection connection, String due) {
    this.connection = connection;
    this.tables =
        List.of(
            new Copied(
                "standard",
                List.of("id"),
                Map.of("number", serial("number"), "number_key", serial("number_key"))),
            new Copied("standard_circle", List.of("standard_id"), Map.of()),
            new Copied("standard_file", List.of("id", "standard_id"), Map.of()),
            new Copied(
                "recognition_request",
                List.of("id", "standard_id"),
                Map.of("number", "concat(t.number, '-', n.n)")),
            new Copied("recognition_target", List.of("request_id"), Map.of()),
            new Copied(
                "recognition_case",
                List.of("id", "request_id", "standard_id"),
                Map.of("due_on", due, "signed_at", earlier("signed_at"))),
            new Copied("recognition_case_reviewer", List.of("case_id"), Map.of()),
            new Copied("recognition_case_signer", List.of("case_id"), Map.of()),
            new Copied("recognition", List.of("id", "case_id", "standard_id"), Map.of()),
            new Copied("recognition_turn", List.of("recognition_id"), Map.of()),
            new Copied("work_subject", List.of("id"), Map.of()),
            new Copied(
                "work_item",
                List.of("id", "subject_id"),
                Map.of(
                    "number", serial("number"),
                    "due_on", due,
                    "closed_at", earlier("closed_at"))));
  }

  /** Serials of the prepared standards begin at 970001; a copy's lie from 900001 to 965000. */
  private static String serial(String column) {
    String own = "regexp_substr(t.%s, '97[0-9]{4}')".formatted(column);
    return "replace(t.%s, %s, cast(900000 + (%s - 970001) * 6000 + n.n as char))"
        .formatted(column, own, own);
  }

  private static String earlier(String column) {
    return "date_sub(t.%s, interval n.n minute)".formatted(column);
  }

  /**
   * Copies everything.
   *
   * @param rounds how many copies of each row, at most 5,999
   */
  void copy(int rounds) throws SQLException {
    List<String> statements = new ArrayList<>();
    for (Copied one : tables) {
      statements.add(statement(one));
    }
    try (Statement session = connection.createStatement()) {
      session.execute("set session foreign_key_checks = 0, unique_checks = 0");
    }
    connection.setAutoCommit(false);
    for (int from = 1; from <= rounds; from += ROUNDS_AT_ONCE) {
      for (String statement : statements) {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
          insert.setInt(1, from);
          insert.setInt(2, Math.min(from + ROUNDS_AT_ONCE - 1, rounds));
          insert.executeUpdate();
        }
      }
      connection.commit();
    }
    connection.setAutoCommit(true);
    try (Statement session = connection.createStatement()) {
      for (Copied one : tables) {
        session.execute("analyze table " + one.table());
      }
    }
  }

  private String statement(Copied copied) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement names =
        connection.prepareStatement(
            """
            select column_name from information_schema.columns
            where table_schema = database() and table_name = ?
              and coalesce(generation_expression, '') = ''
            order by ordinal_position
            """)) {
      names.setString(1, copied.table());
      try (ResultSet rows = names.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    List<String> values =
        columns.stream()
            .map(
                column ->
                    copied.ids().contains(column)
                        ? "concat(unhex(lpad(hex(n.n), 8, '0')), substring(t.%s, 5))"
                            .formatted(column)
                        : copied.others().getOrDefault(column, "t." + column))
            .toList();
    return """
    insert into %s (%s)
    with recursive n (n) as (select ? union all select n + 1 from n where n < ?)
    select %s from %s t cross join n where t.%s >= %s
    """
        .formatted(
            copied.table(),
            String.join(", ", columns),
            String.join(", ", values),
            copied.table(),
            copied.ids().getFirst(),
            FIRST_ORIGINAL);
  }
}
