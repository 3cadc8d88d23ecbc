package org.biaolian.recognition.ui;

import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.uikit.StatusBadge.Tone;

/** The tone in which a state is shown; beside it always stands the word. */
final class Tones {

  private Tones() {}

  static Tone of(RequestState state) {
    return switch (state) {
      case DRAFT, ENDORSED, WITHDRAWN, LAPSED -> Tone.NEUTRAL;
      case SUBMITTED, ADMISSIBILITY, OPEN -> Tone.INFO;
      case RETURNED -> Tone.WARNING;
      case CLOSED -> Tone.GOOD;
    };
  }

  static Tone of(ApplicationState state) {
    return switch (state) {
      case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
      case HANDED_IN -> Tone.INFO;
      case TAKEN_OVER -> Tone.GOOD;
      case REFUSED -> Tone.WARNING;
    };
  }

  static Tone of(CaseState state) {
    return switch (state) {
      case ASSIGNED, ASSESSING, IN_REVIEW, TO_SIGN -> Tone.INFO;
      case INFO_REQUESTED -> Tone.WARNING;
      case SIGNED -> Tone.GOOD;
      case TERMINATED -> Tone.NEUTRAL;
    };
  }

  static Tone of(DisputeState state) {
    return switch (state) {
      case OPENED, ACCEPTED, STATEMENTS, EXPERT_OPINION, RECOMMENDED -> Tone.INFO;
      case SETTLED -> Tone.GOOD;
      case NOT_SETTLED -> Tone.WARNING;
      case REJECTED, WITHDRAWN -> Tone.NEUTRAL;
    };
  }

  static Tone of(RecognitionState state) {
    return switch (state) {
      case IN_FORCE -> Tone.GOOD;
      case RECONFIRM_DUE, SUSPENDED -> Tone.WARNING;
      case EXPIRED, ENDED, REVOKED -> Tone.NEUTRAL;
    };
  }
}
