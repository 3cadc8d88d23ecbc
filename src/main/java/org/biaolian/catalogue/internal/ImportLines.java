package org.biaolian.catalogue.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Change;
import org.biaolian.catalogue.ImportLine.Message;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.kernel.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of reports. Plain SQL, because a report has as many rows as its file: they are written
 * by hundreds in one statement and never become entities.
 */
@Component
public class ImportLines {

  private static final int ROWS_AT_ONCE = 250;
  private static final int NUMBER_LENGTH = 200;
  private static final int TITLE_LENGTH = 400;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT =
      "select line, number, title, verdict, detail from import_row where job_id = ? ";

  private final JdbcTemplate jdbc;

  ImportLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What is said of a row beyond its verdict; most rows need none. */
  record Detail(List<Change> changes, @Nullable Message refusal, List<Message> remarks) {}

  void add(UUID job, List<ImportLine> lines) {
    for (int from = 0; from < lines.size(); from += ROWS_AT_ONCE) {
      List<ImportLine> part = lines.subList(from, Math.min(lines.size(), from + ROWS_AT_ONCE));
      jdbc.update(
          "insert into import_row (job_id, line, number, title, verdict, detail) values "
              + String.join(",", Collections.nCopies(part.size(), "(?,?,?,?,?,?)")),
          statement -> {
            int at = 1;
            for (ImportLine line : part) {
              statement.setBytes(at++, Columns.bytes(job));
              statement.setLong(at++, line.line());
              at = bind(statement, at, line);
            }
          });
    }
  }

  void change(UUID job, ImportLine line) {
    jdbc.update(
        "update import_row set number = ?, title = ?, verdict = ?, detail = ?"
            + " where job_id = ? and line = ?",
        statement -> {
          int at = bind(statement, 1, line);
          statement.setBytes(at++, Columns.bytes(job));
          statement.setLong(at, line.line());
        });
  }

  public void forget(UUID job) {
    jdbc.update(
        "delete from import_row where job_id = ?",
        statement -> statement.setBytes(1, Columns.bytes(job)));
  }

  /** Rows with one of these verdicts, in the order of the file. */
  public List<ImportLine> find(UUID job, Set<Verdict> verdicts, int offset, int limit) {
    if (verdicts.isEmpty()) {
      return List.of();
    }
    List<Object> arguments = new ArrayList<>();
    arguments.add(Columns.bytes(job));
    verdicts.forEach(verdict -> arguments.add(verdict.name()));
    arguments.add(limit);
    arguments.add(offset);
    return jdbc.query(
        SELECT + "and verdict in (" + places(verdicts) + ") order by line limit ? offset ?",
        (row, number) -> line(row),
        arguments.toArray());
  }

  /**
   * The rows of a stretch of the file that a writing may write, both ends included. Of new ones
   * nothing beyond the verdict is told: most rows of an import are new.
   */
  List<ImportLine> toWrite(UUID job, long first, long last, boolean conflicting) {
    return jdbc.query(
        "select line, number, title, verdict, case when verdict = 'NEW' then null else detail end"
            + " as detail from import_row where job_id = ? and line between ? and ?"
            + " and verdict in ('NEW', 'CHANGED', 'ADOPTED'"
            + (conflicting ? ", 'CONFLICTING'" : "")
            + ") order by line",
        (row, number) -> line(row),
        Columns.bytes(job),
        first,
        last);
  }

  /** The rows of a stretch of the file, both ends included. */
  public List<ImportLine> between(UUID job, long first, long last) {
    return jdbc.query(
        SELECT + "and line between ? and ? order by line",
        (row, number) -> line(row),
        Columns.bytes(job),
        first,
        last);
  }

  private static String places(Collection<?> of) {
    return String.join(",", Collections.nCopies(of.size(), "?"));
  }

  private static int bind(PreparedStatement statement, int from, ImportLine line)
      throws SQLException {
    int at = from;
    statement.setString(at++, cut(line.number(), NUMBER_LENGTH));
    statement.setString(at++, cut(line.title(), TITLE_LENGTH));
    statement.setString(at++, line.verdict().name());
    statement.setString(at++, detail(line));
    return at;
  }

  private static @Nullable String detail(ImportLine line) {
    boolean plain = line.changes().isEmpty() && line.refusal() == null && line.remarks().isEmpty();
    return plain
        ? null
        : JSON.writeValueAsString(new Detail(line.changes(), line.refusal(), line.remarks()));
  }

  private static ImportLine line(ResultSet row) throws SQLException {
    String text = row.getString("detail");
    Detail detail =
        text == null ? new Detail(List.of(), null, List.of()) : JSON.readValue(text, Detail.class);
    return new ImportLine(
        row.getLong("line"),
        row.getString("number"),
        row.getString("title"),
        Verdict.valueOf(row.getString("verdict")),
        detail.changes(),
        detail.refusal(),
        detail.remarks());
  }

  /** The sheet of the report has the cells as they came, in full. */
  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
