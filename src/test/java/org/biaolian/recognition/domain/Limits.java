package org.biaolian.recognition.domain;

import java.time.LocalDate;
import org.biaolian.policy.PolicyName;

/** Time limits for tests that do not care what gave them. */
final class Limits {

  private Limits() {}

  static TimeLimit until(LocalDate day) {
    return new TimeLimit(PolicyName.ASSESSMENT_WORKING_DAYS, day.minusDays(28), 20, day);
  }
}
