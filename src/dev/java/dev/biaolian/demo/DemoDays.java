package dev.biaolian.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.biaolian.calendar.WorkingCalendar;

/** Working days and office hours of the demonstration. */
record DemoDays(WorkingCalendar calendar) {

  /** A working day after, or with a negative number before, another day. */
  LocalDate shift(LocalDate day, int workingDays) {
    if (workingDays >= 0) {
      return calendar.plusWorkingDays(day, workingDays);
    }
    LocalDate found = day;
    for (int left = -workingDays; left > 0; ) {
      found = found.minusDays(1);
      if (calendar.isWorkingDay(found)) {
        left--;
      }
    }
    return found;
  }

  /**
   * A moment in the given hour of a day.
   *
   * @param seed which minute; the same seed gives the same minute
   */
  static Instant moment(LocalDate day, int hour, String seed) {
    return day.atTime(hour, Math.floorMod(seed.hashCode(), 60))
        .atZone(MovableClock.ZONE)
        .toInstant();
  }
}
