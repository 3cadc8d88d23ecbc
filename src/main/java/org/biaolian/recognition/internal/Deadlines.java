package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Due dates in working days from the figures of policy. */
@Component
public class Deadlines {

  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Clock clock;

  Deadlines(Policies policies, WorkingCalendar calendar, Clock clock) {
    this.policies = policies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The last day of a step that starts today. */
  public LocalDate fromToday(PolicyName figure, CircleCode circle, @Nullable BureauCode bureau) {
    LocalDate today = LocalDate.now(clock);
    return calendar.plusWorkingDays(today, policies.intValue(figure, circle, bureau, today));
  }
}
