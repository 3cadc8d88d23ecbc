package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    return until != null
        && one.publicityResult() == null
        && (today.isAfter(until) || !heard(List.of(one)).isEmpty());
  }

  /** Of these, those about which something came in that is not weighed; in one statement. */
  Set<UUID> heard(Collection<RecognitionCase> some) {
    List<UUID> shown =
        some.stream()
            .filter(one -> one.publicFrom() != null && one.publicityResult() == null)
            .map(RecognitionCase::id)
            .toList();
    return shown.isEmpty() ? Set.of() : remarks.heardAmong(shown);
  }

  /**
   * Holds a signature up while what came in is not weighed; silence needs no weighing.
   *
   * @throws RuleViolation {@code publicity-not-weighed}
   */
  static void mustBeWeighed(RecognitionCase one, Set<UUID> heard) {
    if (one.state() == CaseState.TO_SIGN && heard.contains(one.id())) {
      throw new RuleViolation("publicity-not-weighed");
    }
  }
}
