package org.biaolian.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.bureau.Agreement;
import org.biaolian.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it to this viewer.
 *
 * @param comparison what the applicant makes of the targets' own standards; empty for nothing
 * @param deadline of the present step, or the one that was missed
 * @param workingDays that make the deadline
 * @param cases one a target; what the viewer may not see is left out of them
 * @param steps what the viewer may do now
 */
public record RequestView(
    RequestSummary summary,
    Agreement agreement,
    String area,
    String reasons,
    String comparison,
    @Nullable String returnReason,
    String draftedBy,
    @Nullable String endorsedBy,
    @Nullable String ruledBy,
    @Nullable Instant submittedAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable Deadline deadline,
    int workingDays,
    long version,
    List<CaseSummary> cases,
    Set<Step> steps) {

  public UUID id() {
    return summary.id();
  }

  /** What can be done with a request. */
  public enum Step {
    CHANGE,
    ENDORSE,
    SEND_BACK,
    SUBMIT,
    TAKE_UP,
    RETURN,
    OPEN,
    WITHDRAW
  }
}
