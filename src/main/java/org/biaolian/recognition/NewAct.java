package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk proposes to do about entries of the register, one or many.
 *
 * @param until the last day of a suspension; none for other acts
 * @param agreementId what the recognition rests on from now on; none to leave it
 */
public record NewAct(
    ActKind kind,
    Set<UUID> entries,
    Ground ground,
    String reason,
    @Nullable LocalDate until,
    @Nullable UUID agreementId) {

  /** As many as fit on a page that somebody reads before signing. */
  public static final int MOST = 200;

  private static final int REASON_LENGTH = 1000;

  /**
   * Checks what can be checked without the register.
   *
   * @throws RuleViolation that names what is missing
   */
  public NewAct {
    entries = Set.copyOf(entries);
    reason = reason.strip();
    if (entries.isEmpty()) {
      throw new RuleViolation("act-without-entries");
    }
    if (entries.size() > MOST) {
      throw new RuleViolation("act-too-many-entries", MOST);
    }
    if (!kind.grounds().contains(ground)) {
      throw new RuleViolation("act-ground-required");
    }
    if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
      throw new RuleViolation("reason-required");
    }
    if ((kind == ActKind.SUSPEND) != (until != null)) {
      throw new RuleViolation("suspension-without-end");
    }
  }
}
