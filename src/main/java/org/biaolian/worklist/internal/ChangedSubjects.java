package org.biaolian.worklist.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.Columns;
import org.biaolian.kernel.Ids;
import org.biaolian.task.TaskQueue.Late;
import org.biaolian.task.TaskSubject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The subjects that wait to be brought in step, in the order of their changes. Plain SQL: rows are
 * written beside the change by one statement and deleted by one, and nobody ever shows them. Times
 * are the database's, which all processes share.
 */
@Repository
class ChangedSubjects {

  private static final int ROWS_AT_ONCE = 500;

  private final JdbcTemplate jdbc;

  ChangedSubjects(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A row of the queue. */
  record Row(UUID id, TaskSubject subject, int attempts) {}

  void add(Collection<TaskSubject> subjects) {
    List<TaskSubject> all = List.copyOf(subjects);
    for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
      List<TaskSubject> part = all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE));
      List<Object> values = new ArrayList<>();
      for (TaskSubject one : part) {
        values.add(Columns.bytes(Ids.next()));
        values.add(one.kind());
        values.add(Columns.bytes(one.id()));
      }
      jdbc.update(
          "insert into work_changed (id, kind, subject_id, changed_at, attempts) values "
              + String.join(
                  ", ", Collections.nCopies(part.size(), "(?, ?, ?, utc_timestamp(6), 0)")),
          values.toArray());
    }
  }

  /** The first that are due, of these kinds; what another process has taken is left to it. */
  List<Row> take(Set<String> kinds, int most) {
    List<Object> values = new ArrayList<>(kinds);
    values.add(most);
    return jdbc.query(
        "select id, kind, subject_id, attempts from work_changed where kind in ("
            + marks(kinds.size())
            + ") and (next_at is null or next_at <= utc_timestamp(6))"
            + " order by id limit ? for update skip locked",
        (row, number) ->
            new Row(
                Columns.id(row.getBytes(1)),
                new TaskSubject(row.getString(2), Columns.id(row.getBytes(3))),
                row.getInt(4)),
        values.toArray());
  }

  void settled(Collection<Row> rows) {
    jdbc.update(
        "delete from work_changed where id in (" + marks(rows.size()) + ")",
        rows.stream().map(row -> Columns.bytes(row.id())).toArray());
  }

  /** It failed once more and is left alone for a while. */
  void later(Row row, Duration wait) {
    jdbc.update(
        "update work_changed set attempts = attempts + 1,"
            + " next_at = timestampadd(second, ?, utc_timestamp(6)) where id = ?",
        wait.toSeconds(),
        Columns.bytes(row.id()));
  }

  /** Whether something of these kinds has waited for so long, or is due to be tried again. */
  boolean overdue(Set<String> kinds, Duration since) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from work_changed where kind in ("
                + marks(kinds.size())
                + ") and (next_at <= utc_timestamp(6) or (next_at is null and changed_at < "
                + ago(since)
                + ")))",
            Boolean.class,
            kinds.toArray()));
  }

  /** What failed or has waited for so long, the oldest first. */
  List<Late> late(Duration since, int most) {
    return jdbc.query(
        "select changed_at, attempts, coalesce(next_at, changed_at) as due_at from work_changed"
            + " where attempts > 0 or changed_at < "
            + ago(since)
            + " order by id limit ?",
        (row, number) ->
            new Late(
                Columns.instant(row, "changed_at"), row.getInt(2), Columns.instant(row, "due_at")),
        most);
  }

  private static String ago(Duration since) {
    return "timestampadd(second, -" + since.toSeconds() + ", utc_timestamp(6))";
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }
}
