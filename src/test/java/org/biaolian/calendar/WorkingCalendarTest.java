package org.biaolian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.biaolian.calendar.internal.HolidayFacts;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final String RULE = "deadline.rule";

  private final WorkingCalendar calendar = new WorkingCalendar(HolidayFacts.shipped());

  @Test
  void theSaturdayBeforeSpringFestival2026IsAWorkingDay() {
    LocalDate saturday = LocalDate.of(2026, 2, 14);
    assertThat(calendar.isWorkingDay(saturday)).isTrue();
    assertThat(calendar.factOn(saturday)).contains(new DayFact(saturday, true, "春节"));
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 7))).isFalse();
  }

  @Test
  void theNationalDayWeekOf2026IsFree() {
    assertThat(LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)))
        .noneMatch(calendar::isWorkingDay);
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 8))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
  }

  @Test
  void theDayOfTheActDoesNotCount() {
    LocalDate wednesday = LocalDate.of(2026, 9, 30);
    assertThat(calendar.plusWorkingDays(wednesday, 0)).isEqualTo(wednesday);
    assertThat(calendar.plusWorkingDays(wednesday, 1)).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(calendar.plusWorkingDays(wednesday, 3)).isEqualTo(LocalDate.of(2026, 10, 10));
    assertThat(calendar.plusWorkingDays(wednesday, 4)).isEqualTo(LocalDate.of(2026, 10, 12));
  }

  @Test
  void pastTheLastNoticeOnlyWeekendsAreFreeAndTheDeadlineSaysSo() {
    assertThat(calendar.lastNoticeYear()).isEqualTo(2026);
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
    Deadline deadline = calendar.deadline(LocalDate.of(2026, 12, 30), 3, RULE);
    assertThat(deadline)
        .isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), RULE, LocalDate.of(2026, 12, 30), true));
    assertThat(calendar.deadline(LocalDate.of(2026, 12, 30), 1, RULE).provisional()).isFalse();
  }

  @Test
  void countingBackUndoesCountingForward() {
    Random random = new Random(20_260_214);
    for (int i = 0; i < 500; i++) {
      LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_300));
      int days = random.nextInt(80);
      LocalDate due = calendar.plusWorkingDays(start, days);
      assertThat(calendar.workingDaysBetween(start, due)).isEqualTo(days);
      assertThat(calendar.workingDaysBetween(due, start)).isEqualTo(-days);
    }
  }

  @Test
  void aYearHasAboutTwoHundredAndFiftyWorkingDays() {
    for (int year = 2015; year <= 2026; year++) {
      int days =
          calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
      assertThat(days).as("working days of %s", year).isBetween(247, 252);
    }
  }

  @Test
  void aRecomputedDeadlineIsNeverEarlierThanWasTold() {
    Deadline told = calendar.deadline(LocalDate.of(2026, 12, 30), 3, RULE);
    Deadline later = new Deadline(told.due().plusDays(2), RULE, told.start(), false);
    Deadline earlier = new Deadline(told.due().minusDays(1), RULE, told.start(), false);
    assertThat(told.replacedBy(later)).isEqualTo(later);
    assertThat(told.replacedBy(earlier).due()).isEqualTo(told.due());
    assertThat(told.replacedBy(earlier).provisional()).isFalse();
  }

  @Test
  void theDueDayItselfIsInTime() {
    Deadline deadline = calendar.deadline(LocalDate.of(2026, 3, 2), 5, RULE);
    assertThat(deadline.overdueOn(deadline.due())).isFalse();
    assertThat(deadline.overdueOn(deadline.due().plusDays(1))).isTrue();
  }

  @Test
  void impossibleQuestionsAreRefused() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThatThrownBy(() -> calendar.plusWorkingDays(day, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadline(day.minusDays(1), RULE, day, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WorkingCalendar(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    DayFact fact = new DayFact(day, false, "节");
    assertThatThrownBy(() -> new WorkingCalendar(List.of(fact, fact)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLastDayWithSoManyWorkingDaysLeftIsAWorkingDayItself() {
    // 8 and 9 October follow the National Day week of 2026; 10 October is a working Saturday.
    LocalDate due = LocalDate.of(2026, 10, 9);
    assertThat(calendar.workingDaysBefore(due, 0)).isEqualTo(due);
    assertThat(calendar.workingDaysBefore(due, 1)).isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(calendar.workingDaysBefore(due, 2)).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 9, 30), due)).isEqualTo(2);
  }
}
