package org.biaolian.recognition;

/** What is written in a dispute; each once. */
public enum DisputeTextKind {
  /** Why the applicant contests the decision. */
  GROUNDS,
  /** What the applicant wants instead. */
  WISH,
  /** Why the secretariat does not take it up. */
  REJECTION,
  APPLICANT_STATEMENT,
  TARGET_STATEMENT,
  RECOMMENDATION,
  /** Why it ended as it did. */
  CLOSING;

  /** The statement of a side. */
  public static DisputeTextKind statement(DisputeSide side) {
    return side == DisputeSide.APPLICANT ? APPLICANT_STATEMENT : TARGET_STATEMENT;
  }

  /** What both sides hand in without knowing the other's. */
  public boolean statement() {
    return this == APPLICANT_STATEMENT || this == TARGET_STATEMENT;
  }
}
