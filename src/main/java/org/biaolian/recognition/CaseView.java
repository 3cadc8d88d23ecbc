package org.biaolian.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.biaolian.bureau.Agreement;
import org.biaolian.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param decision what is proposed or signed
 * @param endReason why a person ended it
 * @param endGround why it ended by itself
 * @param deadline of the present step, where the viewer sees inside and a clock runs
 * @param workingDays that make the deadline
 * @param information what the target asked the applicant, last
 * @param extensionReason why there is more time than usual
 * @param comparison what the applicant makes of the targets' own standards; empty for nothing
 * @param checks what the clerk found on the points of the checklist, for the target's house
 * @param checklist the points that policy wants looked at today, for a step that goes by them
 * @param steps what the viewer may do now
 */
public record CaseView(
    CaseSummary summary,
    Agreement agreement,
    Effect effect,
    String area,
    String reasons,
    String comparison,
    @Nullable Decision decision,
    @Nullable String opinion,
    @Nullable String reviewOpinion,
    @Nullable String backReason,
    @Nullable String endReason,
    @Nullable EndGround endGround,
    @Nullable String clerk,
    @Nullable String reviewer,
    @Nullable String signer,
    @Nullable Instant assessingSince,
    @Nullable Deadline deadline,
    int workingDays,
    @Nullable Information information,
    @Nullable String extensionReason,
    List<ChecklistAnswer> checks,
    List<String> checklist,
    long version,
    Set<Step> steps) {

  /** A question to the applicant, and what came of it. */
  public record Information(
      String question, Instant askedAt, @Nullable String answer, @Nullable Instant answeredAt) {}

  /** What can be done with a case. */
  public enum Step {
    ACKNOWLEDGE,
    PROPOSE,
    ASK,
    EXTEND,
    ANSWER,
    GO_ON,
    AGREE,
    SEND_BACK,
    SIGN
  }
}
