package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a standard is suspended at home, 暂停实施.
 *
 * @param from the first day
 * @param to the last day; none until further notice
 * @param notice the number of the notice, 文号
 */
public record Suspension(LocalDate from, @Nullable LocalDate to, String notice)
    implements Serializable {

  public boolean runsOn(LocalDate day) {
    return !day.isBefore(from) && !overOn(day);
  }

  public boolean overOn(LocalDate day) {
    return to != null && to.isBefore(day);
  }

  /** Whether it begins or is over for the first time within days after one and up to another. */
  public boolean turnsWithin(LocalDate after, LocalDate upTo) {
    return within(from, after, upTo) || (to != null && within(to.plusDays(1), after, upTo));
  }

  private static boolean within(LocalDate day, LocalDate after, LocalDate upTo) {
    return day.isAfter(after) && !day.isAfter(upTo);
  }

  /** Whether both have a day in common. */
  public boolean meets(Suspension other) {
    return !overOn(other.from) && !other.overOn(from);
  }
}
