package org.biaolian.recognition.domain;

import java.util.EnumSet;
import java.util.Set;

/** Whether a recognition holds; {@link #next()} is the whole rule. */
public enum RecognitionState {
  IN_FORCE,
  SUSPENDED,
  RECONFIRM_DUE,
  EXPIRED,
  ENDED,
  REVOKED;

  /** The states that may follow. */
  public Set<RecognitionState> next() {
    return switch (this) {
      case IN_FORCE -> EnumSet.of(SUSPENDED, RECONFIRM_DUE, ENDED, REVOKED);
      case SUSPENDED -> EnumSet.of(IN_FORCE, ENDED, REVOKED);
      case RECONFIRM_DUE -> EnumSet.of(IN_FORCE, EXPIRED, ENDED, REVOKED);
      case EXPIRED, ENDED, REVOKED -> EnumSet.noneOf(RecognitionState.class);
    };
  }
}
