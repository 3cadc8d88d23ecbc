package org.biaolian.recognition;

import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A drafted decision, complete for its outcome.
 *
 * @param conditions of a conditional recognition
 * @param clauses of a partial recognition
 * @param ground and declineText of a refusal
 * @param differences declared regional differences, as far as it is recognised
 */
public record Decision(
    Outcome outcome,
    @Nullable String conditions,
    @Nullable String clauses,
    @Nullable DeclineGround ground,
    @Nullable String declineText,
    @Nullable String differences) {

  /**
   * Checks that the outcome carries what it needs, and nothing that belongs to another outcome.
   *
   * @throws RuleViolation that names what is missing
   */
  public Decision {
    conditions =
        outcome == Outcome.CONDITIONAL ? required(conditions, "conditions-required") : null;
    clauses = outcome == Outcome.PARTIAL ? required(clauses, "clauses-required") : null;
    declineText =
        outcome == Outcome.DECLINED ? required(declineText, "decline-text-required") : null;
    if (outcome != Outcome.DECLINED) {
      ground = null;
    } else if (ground == null) {
      throw new RuleViolation("decline-ground-required");
    }
    differences =
        outcome == Outcome.DECLINED || differences == null || differences.isBlank()
            ? null
            : differences.strip();
  }

  /** Without declared differences. */
  public Decision(
      Outcome outcome,
      @Nullable String conditions,
      @Nullable String clauses,
      @Nullable DeclineGround ground,
      @Nullable String declineText) {
    this(outcome, conditions, clauses, ground, declineText, null);
  }

  public static Decision recognised() {
    return new Decision(Outcome.RECOGNISED, null, null, null, null);
  }

  public static Decision conditional(String conditions) {
    return new Decision(Outcome.CONDITIONAL, conditions, null, null, null);
  }

  public static Decision partial(String clauses) {
    return new Decision(Outcome.PARTIAL, null, clauses, null, null);
  }

  public static Decision declined(DeclineGround ground, String text) {
    return new Decision(Outcome.DECLINED, null, null, ground, text);
  }

  private static String required(@Nullable String text, String rule) {
    if (text == null || text.isBlank()) {
      throw new RuleViolation(rule);
    }
    return text.strip();
  }
}
