package org.biaolian.bureau;

import java.time.LocalDate;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What holds of every last day that a secretariat sets: it changes something, and not the past. */
final class LastDay {

  private LastDay() {}

  /**
   * @param before the last day that was set before, if any
   * @throws RuleViolation when the day is over already, or the one that is set
   */
  static void require(LocalDate day, @Nullable LocalDate before, LocalDate today) {
    if (day.isBefore(today)) {
      throw new RuleViolation("last-day-past");
    }
    if (day.equals(before)) {
      throw new RuleViolation("last-day-unchanged", day.toString());
    }
  }

  static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new RuleViolation("reason-required");
    }
  }
}
