package org.biaolian.recognition.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a dispute stands; {@link #next()} is the whole rule. */
public enum DisputeState {
  /** The secretariat has not said yet whether it takes it up. */
  OPENED,
  /** Both sides hand in their statements. */
  ACCEPTED,
  /** The statements are open to both sides. */
  STATEMENTS,
  /** Experts advise. */
  EXPERT_OPINION,
  /** The secretariat has recommended; the target answers. */
  RECOMMENDED,
  SETTLED,
  NOT_SETTLED,
  REJECTED,
  WITHDRAWN;

  /** The states that may follow. */
  public Set<DisputeState> next() {
    return switch (this) {
      case OPENED -> EnumSet.of(ACCEPTED, REJECTED, NOT_SETTLED, WITHDRAWN);
      case ACCEPTED -> EnumSet.of(STATEMENTS, NOT_SETTLED, WITHDRAWN);
      case STATEMENTS -> EnumSet.of(EXPERT_OPINION, RECOMMENDED, SETTLED, NOT_SETTLED, WITHDRAWN);
      case EXPERT_OPINION -> EnumSet.of(RECOMMENDED, SETTLED, NOT_SETTLED, WITHDRAWN);
      case RECOMMENDED -> EnumSet.of(SETTLED, NOT_SETTLED, WITHDRAWN);
      case SETTLED, NOT_SETTLED, REJECTED, WITHDRAWN -> EnumSet.noneOf(DisputeState.class);
    };
  }

  /** Whether somebody still has to do something. */
  public boolean live() {
    return !next().isEmpty();
  }
}
