package org.biaolian.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.biaolian.calendar.DayFact;

/** One day of a notice, as stored. */
@Embeddable
public record NoticeDay(
    @Column(name = "day_on") LocalDate day,
    @Column(name = "working") boolean working,
    @Column(name = "holiday") String holiday) {

  static NoticeDay of(DayFact fact) {
    return new NoticeDay(fact.date(), fact.working(), fact.holiday());
  }

  DayFact fact() {
    return new DayFact(day, working, holiday);
  }
}
