package org.biaolian.recognition.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a recognition case stands; {@link #next()} is the whole rule. */
public enum CaseState {
  ASSIGNED,
  ASSESSING,
  INFO_REQUESTED,
  IN_REVIEW,
  TO_SIGN,
  SIGNED,
  TERMINATED;

  /** The states that may follow. */
  public Set<CaseState> next() {
    return switch (this) {
      case ASSIGNED -> EnumSet.of(ASSESSING, TERMINATED);
      case ASSESSING -> EnumSet.of(INFO_REQUESTED, IN_REVIEW, TERMINATED);
      case INFO_REQUESTED -> EnumSet.of(ASSESSING, TERMINATED);
      case IN_REVIEW -> EnumSet.of(ASSESSING, TO_SIGN, TERMINATED);
      case TO_SIGN -> EnumSet.of(ASSESSING, SIGNED, TERMINATED);
      case SIGNED, TERMINATED -> EnumSet.noneOf(CaseState.class);
    };
  }

  /** Whether somebody still has to do something. */
  public boolean live() {
    return !next().isEmpty();
  }
}
