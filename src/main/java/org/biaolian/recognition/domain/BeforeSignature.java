package org.biaolian.recognition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.biaolian.kernel.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What a drafted decision has to go through before it is signed; a sent-back one begins anew. */
@Embeddable
class BeforeSignature {

  private static final int LONGEST_RESULT = 2000;

  @Column(name = "publicity_from")
  private @Nullable LocalDate publicFrom;

  @Column(name = "publicity_until")
  private @Nullable LocalDate publicUntil;

  /** Whether its end was told. */
  @Column(name = "publicity_told", nullable = false)
  private boolean publicityTold;

  /** What the clerk made of what the public said. */
  @Column(name = "publicity_result")
  private @Nullable String publicityResult;

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
    publicityTold = false;
  }

  /** The last day counts in full, so what came in is weighed after it, once. */
  void conclude(LocalDate today, String result) {
    if (publicUntil == null) {
      throw new RuleViolation("publicity-not-begun");
    }
    if (!today.isAfter(publicUntil)) {
      throw new RuleViolation("publicity-weighed-early", publicUntil.toString());
    }
    if (publicityResult != null) {
      throw new RuleViolation("publicity-weighed-already");
    }
    if (result.isBlank()) {
      throw new RuleViolation("publicity-result-missing");
    }
    String said = result.strip();
    if (said.length() > LONGEST_RESULT) {
      throw new RuleViolation(
          "text-too-long", LONGEST_RESULT, said.substring(0, said.offsetByCodePoints(0, 20)));
    }
    publicityResult = said;
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
    publicityTold = false;
    publicityResult = null;
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

  boolean publicityTold() {
    return publicityTold;
  }

  @Nullable String publicityResult() {
    return publicityResult;
  }

  boolean onPaper() {
    return onPaper;
  }
}
