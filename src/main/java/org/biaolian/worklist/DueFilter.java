package org.biaolian.worklist;

/** Which open items are asked for, by the working days left. */
public enum DueFilter {
  ALL,
  /** The due day is over. */
  OVERDUE,
  /** No working day is left after today. */
  TODAY,
  /** Working days are left, but no more than the urgent ones of the policy. */
  SOON
}
