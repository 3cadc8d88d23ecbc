package org.biaolian.recognition;

import java.util.UUID;
import org.biaolian.kernel.RuleViolation;

/**
 * What an approver contests and why.
 *
 * @param caseId the round with the contested decision, or the one that the revoked entry came from
 */
public record NewDispute(UUID caseId, Contested contested, String grounds, String wish) {

  /**
   * Checks that both texts are there.
   *
   * @throws RuleViolation when one is missing
   */
  public NewDispute {
    if (grounds.isBlank()) {
      throw new RuleViolation("dispute-needs-grounds");
    }
    if (wish.isBlank()) {
      throw new RuleViolation("dispute-needs-wish");
    }
    grounds = grounds.strip();
    wish = wish.strip();
  }
}
