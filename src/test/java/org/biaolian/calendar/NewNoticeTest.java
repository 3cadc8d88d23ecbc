package org.biaolian.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.biaolian.testing.Refusals.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.calendar.internal.HolidayFacts;
import org.junit.jupiter.api.Test;

class NewNoticeTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 11, 4);

  @Test
  void linesOfDaysAndRunsOfDaysAreRead() {
    assertThat(NewNotice.read("2027-01-01 至 2027-01-03 元旦\n\n 2027-04-05 清明节 ", false))
        .containsExactly(
            off("2027-01-01", "元旦"),
            off("2027-01-02", "元旦"),
            off("2027-01-03", "元旦"),
            off("2027-04-05", "清明节"));
    assertThat(NewNotice.read("", true)).isEmpty();
  }

  @Test
  void aLineThatCannotBeReadIsNamed() {
    for (String line : List.of("元旦", "2027-13-01 元旦", "2027-01-03 至 2027-01-01 元旦", "2027-01-01")) {
      refused("notice-line-unread", () -> NewNotice.read("2027-04-05 清明节\n" + line, false));
    }
  }

  @Test
  void mistakesInADocumentAreFound() {
    refused("notice-day-twice", () -> notice(off("2027-01-01", "元旦"), off("2027-01-01", "元旦")));
    refused("notice-day-of-another-year", () -> notice(off("2028-01-01", "元旦")));
    refused("notice-day-of-another-year", () -> notice(off("2026-11-30", "元旦")));
    refused(
        "notice-workday-in-the-week",
        () -> notice(off("2027-01-01", "元旦"), work("2027-01-08", "元旦")));
    refused("notice-without-days", () -> notice(work("2027-01-09", "元旦")));
    refused(
        "notice-number-required",
        () -> new NewNotice(2027, " ", ISSUED, List.of(off("2027-01-01", "元旦"))));
    assertThat(notice(off("2026-12-31", "元旦"), work("2027-01-09", "元旦")).days()).hasSize(2);
  }

  @Test
  void aCalendarTakesAnotherYearOnceAndATrialTakesNothing() {
    WorkingCalendar calendar = new WorkingCalendar(HolidayFacts.shipped());
    int last = calendar.lastNoticeYear();
    LocalDate newYear = LocalDate.of(last + 1, 1, 1);
    List<DayFact> days = new ArrayList<>(List.of(new DayFact(newYear, false, "元旦")));
    WorkingCalendar trial = calendar.with(days);
    assertThat(trial.lastNoticeYear()).isEqualTo(last + 1);
    assertThat(trial.isProvisional(newYear)).isFalse();
    assertThat(calendar.isProvisional(newYear)).isTrue();
    calendar.take(days);
    calendar.take(days);
    assertThat(calendar.isWorkingDay(newYear)).isFalse();
    assertThat(calendar.isProvisional(newYear)).isFalse();
    assertThat(calendar.isProvisional(newYear.plusYears(1))).isTrue();
    assertThatThrownBy(() -> calendar.with(days)).isInstanceOf(IllegalArgumentException.class);
  }

  private static NewNotice notice(DayFact... days) {
    return new NewNotice(2027, "国办发明电〔2026〕7号", ISSUED, List.of(days));
  }

  private static DayFact off(String day, String holiday) {
    return new DayFact(LocalDate.parse(day), false, holiday);
  }

  private static DayFact work(String day, String holiday) {
    return new DayFact(LocalDate.parse(day), true, holiday);
  }
}
