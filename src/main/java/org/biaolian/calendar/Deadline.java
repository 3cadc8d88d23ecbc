package org.biaolian.calendar;

import java.time.LocalDate;

/**
 * A day by which something must be done, with what is needed to explain it.
 *
 * @param due the last day on which the act is in time
 * @param ruleKey translation key of the rule that set it
 * @param start the day of the act that started the clock; it does not count
 * @param provisional true if the days reach beyond the last holiday notice: 暂按周末推算
 */
public record Deadline(LocalDate due, String ruleKey, LocalDate start, boolean provisional) {

  /**
   * Checks the order of days.
   *
   * @throws IllegalArgumentException if the due day lies before the start
   */
  public Deadline {
    if (due.isBefore(start)) {
      throw new IllegalArgumentException("Due %s before start %s".formatted(due, start));
    }
  }

  /** Tells whether the act would be late on the given day. */
  public boolean overdueOn(LocalDate today) {
    return today.isAfter(due);
  }

  /**
   * The deadline after a new holiday notice: never earlier than the day that was told.
   *
   * @param recomputed the same rule reckoned with the new notice
   */
  public Deadline replacedBy(Deadline recomputed) {
    return recomputed.due.isBefore(due)
        ? new Deadline(due, ruleKey, start, recomputed.provisional)
        : recomputed;
  }
}
