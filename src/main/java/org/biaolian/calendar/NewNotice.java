package org.biaolian.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A year's holiday notice of the State Council as somebody enters it.
 *
 * @param number of the document, such as 国办发明电〔2026〕7号
 */
public record NewNotice(int year, String number, LocalDate issuedOn, List<DayFact> days) {

  private static final int NUMBER_LENGTH = 60;
  private static final int NAME_LENGTH = 20;
  private static final int MOST_DAYS = 31;
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:至|~|-)\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s+(\\S+)");

  /**
   * Checks the notice in itself.
   *
   * @throws RuleViolation that names the day and what is wrong with it
   */
  public NewNotice {
    number = number.strip();
    days = List.copyOf(days);
    if (number.isEmpty() || number.length() > NUMBER_LENGTH) {
      throw new RuleViolation("notice-number-required");
    }
    if (days.stream().allMatch(DayFact::working)) {
      throw new RuleViolation("notice-without-days");
    }
    Set<LocalDate> seen = new HashSet<>();
    for (DayFact day : days) {
      if (!seen.add(day.date())) {
        throw new RuleViolation("notice-day-twice", day.date());
      }
      if (!belongs(day.date(), year)) {
        throw new RuleViolation("notice-day-of-another-year", day.date(), year);
      }
      if (day.working() && !weekend(day.date())) {
        throw new RuleViolation("notice-workday-in-the-week", day.date());
      }
    }
  }

  /** A New Year's holiday may begin in the last days of the year before. */
  private static boolean belongs(LocalDate day, int year) {
    return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /**
   * Reads the days as they are typed, a day or a run of days and the holiday's name on each line.
   *
   * @throws RuleViolation {@code notice-line-unread} with the first line that cannot be read
   */
  public static List<DayFact> read(String typed, boolean working) {
    List<DayFact> days = new ArrayList<>();
    for (String line : typed.strip().lines().toList()) {
      if (!line.isBlank()) {
        days.addAll(line(line.strip(), working));
      }
    }
    return days;
  }

  private static List<DayFact> line(String line, boolean working) {
    Matcher read = LINE.matcher(line);
    if (!read.matches() || read.group(3).length() > NAME_LENGTH) {
      throw new RuleViolation("notice-line-unread", line);
    }
    LocalDate first = date(read.group(1), line);
    LocalDate last = read.group(2) == null ? first : date(read.group(2), line);
    if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw new RuleViolation("notice-line-unread", line);
    }
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> new DayFact(day, working, read.group(3)))
        .toList();
  }

  private static LocalDate date(@Nullable String text, String line) {
    try {
      return LocalDate.parse(String.valueOf(text));
    } catch (DateTimeException e) {
      throw new RuleViolation("notice-line-unread", line);
    }
  }
}
