package org.biaolian.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Working days of the State Council's holiday notices. A Saturday can be one. Outside the years of
 * the known notices only weekends are free, and results there are provisional.
 */
public final class WorkingCalendar {

  /** Swapped as a whole when another year is known, so that readers need no lock. */
  private volatile Known known;

  private record Known(Map<LocalDate, DayFact> facts, int firstYear, int lastYear) {}

  /**
   * Builds a calendar from the facts of a run of yearly notices.
   *
   * @throws IllegalArgumentException without any fact, or with two facts on one day
   */
  public WorkingCalendar(Collection<DayFact> notices) {
    known = known(notices);
  }

  private static Known known(Collection<DayFact> notices) {
    Map<LocalDate, DayFact> facts = new HashMap<>();
    for (DayFact fact : notices) {
      if (facts.put(fact.date(), fact) != null) {
        throw new IllegalArgumentException("Two holiday facts on " + fact.date());
      }
    }
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("A calendar needs at least one holiday notice");
    }
    return new Known(
        Map.copyOf(facts),
        Collections.min(facts.keySet()).getYear(),
        Collections.max(facts.keySet()).getYear());
  }

  /**
   * This calendar with another year, which it does not take itself.
   *
   * @throws IllegalArgumentException when a day is known already
   */
  public WorkingCalendar with(Collection<DayFact> year) {
    List<DayFact> all = new ArrayList<>(known.facts().values());
    all.addAll(year);
    return new WorkingCalendar(all);
  }

  /** Knows another year from now on; what it knows already stays. */
  public synchronized void take(Collection<DayFact> year) {
    known = with(year.stream().filter(fact -> factOn(fact.date()).isEmpty()).toList()).known;
  }

  /** The last year whose holiday notice is known. */
  public int lastNoticeYear() {
    return known.lastYear();
  }

  /** True outside the years of the known notices, where only weekends are free. */
  public boolean isProvisional(LocalDate day) {
    Known now = known;
    return day.getYear() < now.firstYear() || day.getYear() > now.lastYear();
  }

  /** What a notice says of this day, if it says anything. */
  public Optional<DayFact> factOn(LocalDate day) {
    return Optional.ofNullable(known.facts().get(day));
  }

  /** Tells whether offices work on this day. */
  public boolean isWorkingDay(LocalDate day) {
    DayFact fact = known.facts().get(day);
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

  /**
   * The last working day on which that many working days are left up to and with another; 0 gives
   * the other day itself.
   */
  public LocalDate workingDaysBefore(LocalDate due, int workingDays) {
    LocalDate day = due;
    for (int left = workingDays; left > 0; day = day.minusDays(1)) {
      if (isWorkingDay(day)) {
        left--;
      }
    }
    while (workingDays > 0 && !isWorkingDay(day)) {
      day = day.minusDays(1);
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
