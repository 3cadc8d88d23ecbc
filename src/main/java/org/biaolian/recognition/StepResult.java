package org.biaolian.recognition;

import java.util.List;
import java.util.UUID;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What became of a case in a list; without a refusal the step was done. */
public record StepResult(UUID id, @Nullable RuleViolation refusal) {

  /**
   * @param step that changes nothing when it refuses
   */
  public static StepResult of(ListedCase one, Runnable step) {
    try {
      step.run();
      return new StepResult(one.id(), null);
    } catch (RuleViolation refused) {
      return new StepResult(one.id(), refused);
    }
  }

  /**
   * Of steps that are nothing when any of them is refused.
   *
   * @throws RuleViolation the first refusal
   */
  public static void mustBeDone(List<StepResult> results) {
    for (StepResult one : results) {
      if (one.refusal() != null) {
        throw one.refusal();
      }
    }
  }
}
