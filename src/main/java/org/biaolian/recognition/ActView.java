package org.biaolian.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * An act on the register as its bureau sees it.
 *
 * @param steps what the viewer may do now
 */
public record ActView(
    UUID id,
    ActKind kind,
    ActState state,
    BureauCode bureau,
    Ground ground,
    String reason,
    @Nullable LocalDate until,
    @Nullable String agreement,
    @Nullable String clerk,
    @Nullable String reviewer,
    @Nullable String signer,
    @Nullable String opinion,
    @Nullable String refusal,
    LocalDate proposedOn,
    @Nullable LocalDate closedOn,
    List<RegisterLine> entries,
    Set<Step> steps,
    long version,
    boolean demonstration) {

  public ActView {
    entries = List.copyOf(entries);
    steps = Set.copyOf(steps);
  }

  /** A step on an act. */
  public enum Step {
    AGREE,
    REFUSE_REVIEW,
    SIGN,
    REFUSE_SIGNATURE,
    WITHDRAW
  }
}
