package org.biaolian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Working days of the State Council's holiday notices. A Saturday can be one. Outside the years of
 * the known notices only weekends are free, and results there are provisional.
 */
public final class WorkingCalendar {

  private final Map<LocalDate, DayFact> facts = new HashMap<>();
  private final int firstNoticeYear;
  private final int lastNoticeYear;

  /**
   * Builds a calendar from the facts of a run of yearly notices.
   *
   * @throws IllegalArgumentException without any fact, or with two facts on one day
   */
  public WorkingCalendar(Collection<DayFact> notices) {
    for (DayFact fact : notices) {
      if (facts.put(fact.date(), fact) != null) {
        throw new IllegalArgumentException("Two holiday facts on " + fact.date());
      }
    }
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("A calendar needs at least one holiday notice");
    }
    firstNoticeYear = Collections.min(facts.keySet()).getYear();
    lastNoticeYear = Collections.max(facts.keySet()).getYear();
  }

  /** The last year whose holiday notice is known. */
  public int lastNoticeYear() {
    return lastNoticeYear;
  }

  /** True outside the years of the known notices, where only weekends are free. */
  public boolean isProvisional(LocalDate day) {
    return day.getYear() < firstNoticeYear || day.getYear() > lastNoticeYear;
  }

  /** What a notice says of this day, if it says anything. */
  public Optional<DayFact> factOn(LocalDate day) {
    return Optional.ofNullable(facts.get(day));
  }

  /** Tells whether offices work on this day. */
  public boolean isWorkingDay(LocalDate day) {
    DayFact fact = facts.get(day);
    if (fact != null) {
      return fact.working();
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /**
   * The n-th working day after the start. The day of the act does not count.
   *
   * @param workingDays not negative; 0 gives the start itself
   * @throws IllegalArgumentException if negative
   */
  public LocalDate plusWorkingDays(LocalDate start, int workingDays) {
    if (workingDays < 0) {
      throw new IllegalArgumentException("Negative number of working days: " + workingDays);
    }
    LocalDate day = start;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** Working days after {@code from} up to and with {@code to}; negative if {@code to} is first. */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /**
   * The deadline of a rule counted in working days.
   *
   * @param start the day of the act; it does not count
   * @param ruleKey translation key of the rule
   */
  public Deadline deadline(LocalDate start, int workingDays, String ruleKey) {
    LocalDate due = plusWorkingDays(start, workingDays);
    return new Deadline(due, ruleKey, start, isProvisional(due));
  }
}
