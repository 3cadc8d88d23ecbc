package org.biaolian.recognition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.jspecify.annotations.Nullable;

/**
 * A job as its page shows it.
 *
 * @param interrupted whether it stands still because its process ended
 * @param submissionId whose requests it makes; none for an act on requests
 */
public record JobView(
    UUID id,
    JobAct act,
    String reason,
    @Nullable UUID submissionId,
    int total,
    int done,
    int refused,
    Instant startedAt,
    @Nullable Instant endedAt,
    boolean interrupted) {

  public boolean running() {
    return endedAt == null;
  }

  /**
   * What became of one request.
   *
   * @param refusal the name of the rule; none unless it was refused
   * @param arguments of the rule; a constant by the key of its word
   */
  public record Line(
      StandardFacts standard,
      List<BureauCode> targets,
      @Nullable UUID requestId,
      JobItemState state,
      @Nullable String refusal,
      List<String> arguments) {}
}
