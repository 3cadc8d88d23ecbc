package org.biaolian.recognition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A submission of many as its page shows it.
 *
 * @param common what its requests have in common; none before it was filled in
 * @param version of what is asked for
 * @param seen rises with every change, of rows and files too
 * @param states how many of its requests are where, once they are made
 */
public record SubmissionView(
    UUID id,
    String draftedBy,
    Instant draftedAt,
    Submission.@Nullable Common common,
    @Nullable UUID jobId,
    long version,
    long seen,
    List<Line> lines,
    Map<RequestState, Long> states) {

  /** Lines that are asked for. */
  public long asked() {
    return lines.stream().filter(Line::asked).count();
  }

  /** Requests and bureaus together: the cases that come of it. */
  public long cases() {
    int all = common == null ? 0 : common.targets().size();
    return lines.stream().filter(Line::asked).mapToLong(one -> all - one.targetsOut().size()).sum();
  }

  /** What stands against it and is not left out. */
  public long faults() {
    return lines.stream().filter(one -> !one.leftOut()).mapToLong(Line::faults).sum();
  }

  /**
   * One row.
   *
   * @param standard what it was recognised as; none when it was not
   * @param unread why not, a translation key with the row as its argument
   * @param refusal what stands against the standard, whoever is asked
   * @param refusals what stands against asking one bureau
   */
  public record Line(
      UUID id,
      String typed,
      @Nullable StandardFacts standard,
      @Nullable String unread,
      boolean leftOut,
      Set<BureauCode> targetsOut,
      @Nullable RuleViolation refusal,
      Map<BureauCode, RuleViolation> refusals) {

    public boolean asked() {
      return !leftOut && standard != null;
    }

    long faults() {
      if (unread != null || refusal != null) {
        return 1;
      }
      return refusals.keySet().stream().filter(one -> !targetsOut.contains(one)).count();
    }
  }
}
