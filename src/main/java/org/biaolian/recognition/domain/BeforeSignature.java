package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What a drafted decision has to go through before it is signed; a sent-back one begins anew. */
@Embeddable
class BeforeSignature {

  @Column(name = "publicity_from")
  private @Nullable LocalDate publicFrom;

  @Column(name = "publicity_until")
  private @Nullable LocalDate publicUntil;

  @Column(name = "on_paper", nullable = false)
  private boolean onPaper;

  @Column(name = "paper_confirmed", nullable = false)
  private boolean paperConfirmed;

  void show(LocalDate from, LocalDate until) {
    if (publicUntil != null) {
      throw new RuleViolation("publicity-already", publicUntil.toString());
    }
    publicFrom = from;
    publicUntil = until;
  }

  void putOnPaper() {
    onPaper = true;
    paperConfirmed = false;
  }

  void confirmPaper() {
    if (!onPaper) {
      throw new RuleViolation("paper-missing");
    }
    paperConfirmed = true;
  }

  void forget() {
    publicFrom = null;
    publicUntil = null;
    onPaper = false;
    paperConfirmed = false;
  }

  /** The last day of publicity counts in full. */
  void mustAllow(LocalDate today, boolean publicityRequired) {
    if (publicUntil == null ? publicityRequired : !today.isAfter(publicUntil)) {
      throw publicUntil == null
          ? new RuleViolation("publicity-missing")
          : new RuleViolation("publicity-running", publicUntil.toString());
    }
    if (onPaper && !paperConfirmed) {
      throw new RuleViolation("paper-not-confirmed");
    }
  }

  @Nullable LocalDate publicFrom() {
    return publicFrom;
  }

  @Nullable LocalDate publicUntil() {
    return publicUntil;
  }

  boolean onPaper() {
    return onPaper;
  }
}
