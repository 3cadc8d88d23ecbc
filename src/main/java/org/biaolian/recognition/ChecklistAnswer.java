package org.biaolian.recognition;

import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * What the assessing clerk found on one point of the checklist.
 *
 * @param item the point as policy words it, or the code of one that the portal has words for
 * @param remark needed where the point is not met, so that reviewer and signer know why
 */
public record ChecklistAnswer(String item, Finding finding, @Nullable String remark) {

  /** What can be found. */
  public enum Finding {
    MET,
    NOT_MET,
    NOT_APPLICABLE
  }

  public ChecklistAnswer {
    remark = remark == null || remark.isBlank() ? null : remark.strip();
    if (finding == Finding.NOT_MET && remark == null) {
      throw new RuleViolation("checklist-remark-missing");
    }
  }
}
