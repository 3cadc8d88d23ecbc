package org.biaolian.recognition;

import java.util.EnumSet;
import java.util.Set;
import org.biaolian.recognition.domain.RecognitionState;

/** What the rows of the matrix can be narrowed to: at least one bureau stands so towards them. */
public enum MatrixState {
  IN_FORCE,
  RUNNING,
  OVERDUE,
  /** To be reconfirmed, or suspended. */
  ATTENTION,
  DECLINED,
  ENDED;

  /** The states of an entry of the register that it means; all for what is no matter of entries. */
  public Set<RecognitionState> entries() {
    return switch (this) {
      case IN_FORCE -> EnumSet.of(RecognitionState.IN_FORCE);
      case ATTENTION -> EnumSet.of(RecognitionState.RECONFIRM_DUE, RecognitionState.SUSPENDED);
      case ENDED ->
          EnumSet.of(RecognitionState.EXPIRED, RecognitionState.ENDED, RecognitionState.REVOKED);
      case RUNNING, OVERDUE, DECLINED -> EnumSet.allOf(RecognitionState.class);
    };
  }
}
