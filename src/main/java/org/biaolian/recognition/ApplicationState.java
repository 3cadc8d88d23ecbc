package org.biaolian.recognition;

import java.util.EnumSet;
import java.util.Set;

/** Where an enterprise's application stands; {@link #next()} is the whole rule. */
public enum ApplicationState {
  DRAFT,
  HANDED_IN,
  TAKEN_OVER,
  REFUSED,
  WITHDRAWN;

  /** The states that may follow. */
  public Set<ApplicationState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(HANDED_IN, WITHDRAWN);
      case HANDED_IN -> EnumSet.of(TAKEN_OVER, REFUSED, WITHDRAWN);
      case TAKEN_OVER, REFUSED, WITHDRAWN -> EnumSet.noneOf(ApplicationState.class);
    };
  }
}
