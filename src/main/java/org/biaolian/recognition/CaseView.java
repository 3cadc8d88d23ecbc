package org.biaolian.recognition;

import java.time.Instant;
import java.util.Set;
import org.biaolian.bureau.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it.
 *
 * @param decision what is proposed or signed
 * @param steps what the viewer may do now
 */
public record CaseView(
    CaseSummary summary,
    Agreement agreement,
    Effect effect,
    String area,
    String reasons,
    @Nullable Decision decision,
    @Nullable String opinion,
    @Nullable String reviewOpinion,
    @Nullable String backReason,
    @Nullable String endReason,
    @Nullable String clerk,
    @Nullable String reviewer,
    @Nullable String signer,
    @Nullable Instant assessingSince,
    long version,
    Set<Step> steps) {

  /** What can be done with a case. */
  public enum Step {
    ACKNOWLEDGE,
    PROPOSE,
    AGREE,
    SEND_BACK,
    SIGN
  }
}
