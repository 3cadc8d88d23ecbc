package org.biaolian.subscription.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a notice stands on its way by mail; {@link #next()} is the whole rule. */
public enum MailState {
  /** For the next run. */
  WAITING,
  /** A run has it. Left so when nobody can know whether the server took the mail: never again. */
  TAKEN,
  SENT,
  /** Not by mail: not wanted, no address, not to be seen any more, or too old. */
  LEFT;

  /** The states that may follow. */
  public Set<MailState> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(TAKEN);
      case TAKEN -> EnumSet.of(WAITING, SENT, LEFT);
      case SENT, LEFT -> EnumSet.noneOf(MailState.class);
    };
  }
}
