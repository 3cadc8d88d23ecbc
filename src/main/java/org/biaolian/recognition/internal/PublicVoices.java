package org.biaolian.recognition.internal;

import java.time.LocalDate;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.springframework.stereotype.Component;

/** Whether the public said something about a drafted decision that the clerk has yet to weigh. */
@Component
public class PublicVoices {

  private final PublicityRemarkRepository remarks;

  PublicVoices(PublicityRemarkRepository remarks) {
    this.remarks = remarks;
  }

  /** Whether the clerk is to look: something came in, or the last day is over. */
  boolean wait(RecognitionCase one, LocalDate today) {
    LocalDate until = one.publicUntil();
    return until != null && one.publicityResult() == null && (today.isAfter(until) || heard(one));
  }

  /**
   * Holds a signature up while what came in is not weighed; silence needs no weighing.
   *
   * @throws RuleViolation {@code publicity-not-weighed}
   */
  public void mustBeWeighed(RecognitionCase one) {
    if (one.state() == CaseState.TO_SIGN && one.publicityResult() == null && heard(one)) {
      throw new RuleViolation("publicity-not-weighed");
    }
  }

  private boolean heard(RecognitionCase one) {
    LocalDate from = one.publicFrom();
    return from != null && remarks.existsByCaseIdAndReceivedOnGreaterThanEqual(one.id(), from);
  }
}
