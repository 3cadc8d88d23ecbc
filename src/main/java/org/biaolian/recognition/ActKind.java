package org.biaolian.recognition;

import java.util.EnumSet;
import java.util.Set;
import org.biaolian.recognition.domain.RecognitionState;

/** What a bureau can do about what it recognises; each needs three people. */
public enum ActKind {
  /** For a time, where health or safety is in danger. */
  SUSPEND,
  LIFT,
  REVOKE,
  RECONFIRM;

  /** The states from which it is possible. */
  public Set<RecognitionState> from() {
    return switch (this) {
      case SUSPEND -> EnumSet.of(RecognitionState.IN_FORCE);
      case LIFT -> EnumSet.of(RecognitionState.SUSPENDED);
      case RECONFIRM -> EnumSet.of(RecognitionState.RECONFIRM_DUE);
      case REVOKE ->
          EnumSet.of(
              RecognitionState.IN_FORCE,
              RecognitionState.SUSPENDED,
              RecognitionState.RECONFIRM_DUE);
    };
  }

  /** The grounds among which one is chosen; the act's own where there is no choice. */
  public Set<Ground> grounds() {
    return switch (this) {
      case SUSPEND -> EnumSet.of(Ground.HEALTH, Ground.SAFETY);
      case LIFT -> EnumSet.of(Ground.LIFTED);
      case RECONFIRM -> EnumSet.of(Ground.RECONFIRMED);
      case REVOKE ->
          EnumSet.of(Ground.FOUND_FALSE, Ground.SOURCE_SUSPENDED, Ground.AGREEMENT_ENDED);
    };
  }
}
