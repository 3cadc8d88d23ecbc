package org.biaolian.recognition.internal;

import java.time.Clock;
import java.util.List;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.domain.DisputeIdentity.Decided;
import org.biaolian.recognition.domain.ObjectionLimit;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.TimeLimit;
import org.springframework.stereotype.Component;

/**
 * The last days to contest. They are written down with the decision, so that a later holiday notice
 * or figure of policy does not bring them forward.
 */
@Component
public class ObjectionLimits {

  private final ObjectionRepository objections;
  private final CaseRepository cases;
  private final Deadlines deadlines;
  private final Clock clock;

  ObjectionLimits(
      ObjectionRepository objections, CaseRepository cases, Deadlines deadlines, Clock clock) {
    this.objections = objections;
    this.cases = cases;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** The case has been signed within the present transaction. */
  public void signed(RecognitionCase one) {
    if (one.outcome() != Outcome.RECOGNISED) {
      keep(Decided.of(one, clock.getZone()));
    }
  }

  /** The entry has been revoked within the present transaction. */
  public void revoked(Recognition entry) {
    keep(Decided.revoked(cases.findById(entry.caseId()).orElseThrow(), entry));
  }

  private void keep(Decided decided) {
    objections.save(ObjectionLimit.of(decided, reckoned(decided)));
  }

  /**
   * As it was told; what was decided before days were kept is reckoned by the figure of its day.
   */
  public TimeLimit of(Decided decided) {
    return objections
        .findByCaseIdAndContested(decided.round().id(), decided.what())
        .map(ObjectionLimit::timeLimit)
        .orElseGet(() -> reckoned(decided));
  }

  /** The same from what was read of the case. */
  public TimeLimit of(Decided decided, List<ObjectionLimit> kept) {
    return kept.stream()
        .filter(one -> one.contested() == decided.what())
        .findFirst()
        .map(ObjectionLimit::timeLimit)
        .orElseGet(() -> reckoned(decided));
  }

  private TimeLimit reckoned(Decided decided) {
    return deadlines.from(
        PolicyName.DISPUTE_OPENING_WORKING_DAYS,
        decided.on(),
        deadlines.figure(PolicyName.DISPUTE_OPENING_WORKING_DAYS, decided.round(), decided.on()));
  }
}
