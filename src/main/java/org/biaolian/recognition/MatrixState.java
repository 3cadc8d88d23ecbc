package org.biaolian.recognition;

/** What the rows of the matrix can be narrowed to: at least one bureau stands so towards them. */
public enum MatrixState {
  IN_FORCE,
  RUNNING,
  OVERDUE,
  /** To be reconfirmed, or suspended. */
  ATTENTION,
  DECLINED,
  ENDED
}
