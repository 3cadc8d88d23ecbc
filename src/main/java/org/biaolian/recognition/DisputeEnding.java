package org.biaolian.recognition;

/** How a dispute ended. */
public enum DisputeEnding {
  /** The secretariat did not take it up. */
  NOT_ADMISSIBLE,
  /** The applicant took it back. */
  TAKEN_BACK,
  /** The target decides anew. */
  DECIDES_ANEW,
  /** The target lets its decision stand. */
  STANDS,
  /** The longest time is over. */
  TIME_OVER
}
