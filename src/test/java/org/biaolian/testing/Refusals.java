package org.biaolian.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.StepResult;

/** Steps that a named rule forbids. */
public final class Refusals {

  private Refusals() {}

  public static void refused(String rule, ThrowingCallable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step)
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }

  /** What became of each case of a list: the rule that refused it, or {@code done}. */
  public static List<String> rules(List<StepResult> results) {
    return results.stream()
        .map(
            one -> {
              RuleViolation refusal = one.refusal();
              return refusal == null ? "done" : refusal.rule();
            })
        .toList();
  }
}
