package org.biaolian.recognition.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a recognition request stands; {@link #next()} is the whole rule. */
public enum RequestState {
  DRAFT,
  ENDORSED,
  SUBMITTED,
  ADMISSIBILITY,
  RETURNED,
  LAPSED,
  OPEN,
  CLOSED,
  WITHDRAWN;

  /** The states that may follow. */
  public Set<RequestState> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(ENDORSED, WITHDRAWN);
      case ENDORSED -> EnumSet.of(SUBMITTED, DRAFT, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(ADMISSIBILITY, WITHDRAWN);
      case ADMISSIBILITY -> EnumSet.of(RETURNED, OPEN, WITHDRAWN);
      case RETURNED -> EnumSet.of(SUBMITTED, LAPSED, WITHDRAWN);
      case OPEN -> EnumSet.of(CLOSED, WITHDRAWN);
      case LAPSED, CLOSED, WITHDRAWN -> EnumSet.noneOf(RequestState.class);
    };
  }

  /** Whether somebody still has to do something. */
  public boolean live() {
    return !next().isEmpty();
  }
}
