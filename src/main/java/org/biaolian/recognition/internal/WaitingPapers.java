package org.biaolian.recognition.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.Backoff;
import org.biaolian.kernel.Columns;
import org.biaolian.paper.PaperQueue.Late;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which ordered papers wait and who prints one now. Plain SQL beside the entity, whose versions and
 * numbers it never touches. When one is tried again goes by the database's clock, which all
 * processes share. Papers of before there were orders are left to {@link PaperCatchUp}.
 */
@Repository
class WaitingPapers {

  /** Longer than anything takes to print; then whoever took it counts as dead. */
  private static final Duration TAKEN = Duration.ofMinutes(1);

  /** The first columns of the key {@code recognition_paper_order_backlog}, which has the order. */
  private static final String WAITING =
      " from recognition_paper_order where catching_up = false and made = false and frozen = true";

  private static final String IN_ORDER = " order by ordered_at, id limit ?";

  private final JdbcTemplate jdbc;

  WaitingPapers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is to be tried again, and what was ordered before a moment and never tried; the oldest
   * first.
   */
  List<UUID> due(Instant orderedBefore, int most) {
    return jdbc.query(
        "select id"
            + WAITING
            + " and (next_at <= utc_timestamp(6) or (next_at is null and ordered_at < ?))"
            + IN_ORDER,
        (row, number) -> Columns.id(row.getBytes(1)),
        Columns.time(orderedBefore),
        most);
  }

  /**
   * Takes a paper to print it, for a minute.
   *
   * @return whether it was free: of several one gets it, and nobody while it has to wait
   */
  boolean take(UUID id) {
    return jdbc.update(
            "update recognition_paper_order set next_at = "
                + in(TAKEN)
                + " where id = ? and made = false"
                + " and (next_at is null or next_at <= utc_timestamp(6))",
            (Object) Columns.bytes(id))
        == 1;
  }

  /** It failed once more and is left alone for a while. */
  void failed(UUID id) {
    Integer before =
        jdbc.queryForObject(
            "select attempts from recognition_paper_order where id = ?",
            Integer.class,
            (Object) Columns.bytes(id));
    int attempts = Objects.requireNonNull(before) + 1;
    jdbc.update(
        "update recognition_paper_order set attempts = ?, next_at = "
            + in(Backoff.afterAttempts(attempts))
            + " where id = ? and made = false",
        attempts,
        Columns.bytes(id));
  }

  /** What failed, or was ordered before a moment; the oldest first. */
  List<Late> late(Instant orderedBefore, int most) {
    return jdbc.query(
        "select ordered_at, attempts, coalesce(next_at, ordered_at) as due_at"
            + WAITING
            + " and (attempts > 0 or ordered_at < ?)"
            + IN_ORDER,
        (row, number) ->
            new Late(
                Columns.instant(row, "ordered_at"), row.getInt(2), Columns.instant(row, "due_at")),
        Columns.time(orderedBefore),
        most);
  }

  private static String in(Duration wait) {
    return "timestampadd(second, " + wait.toSeconds() + ", utc_timestamp(6))";
  }
}
