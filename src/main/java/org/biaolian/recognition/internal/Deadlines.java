package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.biaolian.calendar.Deadline;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.Policies;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.TimeLimit;
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

  /** The time for a step that starts today. */
  public TimeLimit fromToday(PolicyName figure, CircleCode circle, @Nullable BureauCode bureau) {
    return fromToday(figure, policies.intValue(figure, circle, bureau, today()));
  }

  private TimeLimit fromToday(PolicyName figure, int days) {
    return from(figure, today(), days);
  }

  /** The time for the assessment of a case that is taken today. */
  public TimeLimit toAssess(RecognitionCase one) {
    return fromToday(PolicyName.ASSESSMENT_WORKING_DAYS, one.circle(), one.target());
  }

  /** The time for a step that starts on a day. */
  public TimeLimit from(PolicyName figure, LocalDate day, int days) {
    return new TimeLimit(figure, day, days, calendar.plusWorkingDays(day, days));
  }

  /** The time for the rest of an assessment whose clock stood still. */
  public TimeLimit rest(RecognitionCase one) {
    return fromToday(PolicyName.ASSESSMENT_WORKING_DAYS, one.clock().daysLeft());
  }

  /** The time for the rest of an assessment that stood still for sector departments. */
  public TimeLimit restAfterDepartments(RecognitionCase one) {
    return fromToday(PolicyName.ASSESSMENT_WORKING_DAYS, one.clock().pausedDaysLeft());
  }

  /**
   * More time from the same day on.
   *
   * @throws IllegalStateException if no clock runs
   */
  public TimeLimit longer(RecognitionCase one) {
    TimeLimit present = running(one);
    int more = figure(PolicyName.EXTENSION_WORKING_DAYS, one);
    return new TimeLimit(
        present.rule(),
        present.since(),
        present.workingDays() + more,
        calendar.plusWorkingDays(present.due(), more));
  }

  /** Working days up to and with the last one; negative when it is over. */
  public int left(RecognitionCase one) {
    return calendar.workingDaysBetween(today(), running(one).due());
  }

  private static TimeLimit running(RecognitionCase one) {
    TimeLimit present = one.timeLimit();
    if (present == null) {
      throw new IllegalStateException("no clock runs for " + one.id());
    }
    return present;
  }

  /** What policy says for the target of a case today. */
  public int figure(PolicyName name, RecognitionCase one) {
    return figure(name, one, today());
  }

  /** What policy said for the target of a case on a day. */
  public int figure(PolicyName name, RecognitionCase one, LocalDate on) {
    return policies.intValue(name, one.circle(), one.target(), on);
  }

  /** Whether the holidays of a day are not known yet. */
  public boolean provisional(LocalDate day) {
    return calendar.isProvisional(day);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A time limit with what is needed to explain it. */
  public @Nullable Deadline explained(@Nullable TimeLimit limit) {
    return limit == null
        ? null
        : new Deadline(
            limit.due(),
            "recognition.due-rule."
                + limit.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            limit.since(),
            calendar.isProvisional(limit.due()));
  }
}
