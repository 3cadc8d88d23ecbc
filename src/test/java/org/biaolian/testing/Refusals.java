package org.biaolian.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.biaolian.kernel.RuleViolation;

/** Steps that a named rule forbids. */
public final class Refusals {

  private Refusals() {}

  public static void refused(String rule, ThrowingCallable step) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(step)
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
