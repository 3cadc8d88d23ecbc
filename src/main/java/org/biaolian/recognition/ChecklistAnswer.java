package org.biaolian.recognition;

import java.util.List;
import java.util.Set;
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

  /**
   * How many points were left open. Answers to another list than this one, which has changed since,
   * leave nothing open: nobody was asked for its points.
   */
  public static int open(List<String> points, Set<String> answered) {
    return points.containsAll(answered)
        ? (int) points.stream().filter(point -> !answered.contains(point)).count()
        : 0;
  }
}
