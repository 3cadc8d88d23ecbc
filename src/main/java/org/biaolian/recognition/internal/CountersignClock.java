package org.biaolian.recognition.internal;

import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Countersignature;
import org.biaolian.recognition.domain.RecognitionCase;
import org.springframework.stereotype.Component;

/** Whether sector departments have to be heard, and whether the clock runs meanwhile. */
@Component
public class CountersignClock {

  private final CountersignRepository rows;
  private final Deadlines deadlines;

  CountersignClock(CountersignRepository rows, Deadlines deadlines) {
    this.rows = rows;
    this.deadlines = deadlines;
  }

  /** Stops the clock of an assessment that is in time, where policy says that it does not run. */
  public void stop(RecognitionCase one) {
    boolean runs = deadlines.figure(PolicyName.COUNTERSIGNATURE_CLOCK_RUNS, one) == 1;
    if (!runs && !one.clock().pausedForDepartments()) {
      one.pause(Math.max(0, deadlines.left(one)), deadlines.today());
    }
  }

  /** Lets it run on once the last department has answered. */
  public void runOn(RecognitionCase one) {
    if (one.clock().pausedForDepartments()
        && one.state() == CaseState.ASSESSING
        && !rows.existsByCaseIdAndState(one.id(), Countersignature.State.WAITING)) {
      one.resume(deadlines.restAfterDepartments(one));
    }
  }

  /** A decision goes to the reviewer only when nobody is still being heard. */
  public void mustBeHeard(RecognitionCase one) {
    if (rows.existsByCaseIdAndState(one.id(), Countersignature.State.WAITING)) {
      throw new RuleViolation("countersign-awaited");
    }
    if (deadlines.figure(PolicyName.COUNTERSIGNATURE_REQUIRED, one) == 1
        && !rows.existsByCaseIdAndState(one.id(), Countersignature.State.ANSWERED)) {
      throw new RuleViolation("countersign-missing");
    }
  }
}
