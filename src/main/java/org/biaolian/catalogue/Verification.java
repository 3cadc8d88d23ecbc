package org.biaolian.catalogue;

import java.util.EnumSet;
import java.util.Set;

/** Whether the owning bureau stands behind a record. */
public enum Verification {
  UNVERIFIED,
  /** A clerk has named the source; an approver has to confirm. */
  PROPOSED,
  VERIFIED;

  /** The states that may follow. A verified record whose facts change is unverified again. */
  public Set<Verification> next() {
    return switch (this) {
      case UNVERIFIED -> EnumSet.of(PROPOSED);
      case PROPOSED -> EnumSet.of(VERIFIED, UNVERIFIED);
      case VERIFIED -> EnumSet.of(UNVERIFIED);
    };
  }
}
