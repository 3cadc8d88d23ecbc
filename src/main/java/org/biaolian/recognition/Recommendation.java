package org.biaolian.recognition;

/** What the secretariat recommends to the target of a dispute; it decides nothing itself. */
public enum Recommendation {
  DECIDE_ANEW,
  LET_STAND
}
