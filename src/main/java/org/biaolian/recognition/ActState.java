package org.biaolian.recognition;

/** How far an act on the register is. */
public enum ActState {
  PROPOSED,
  REVIEWED,
  SIGNED,
  REFUSED,
  WITHDRAWN;

  /** Whether somebody still has to do something. */
  public boolean open() {
    return this == PROPOSED || this == REVIEWED;
  }
}
