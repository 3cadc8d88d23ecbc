package org.biaolian.recognition;

/** Which adverse decision the applicant contests. */
public enum Contested {
  /** The signed decision of a round: declined, with conditions, or in part. */
  DECISION,
  /** The revocation of what was recognised. */
  REVOCATION
}
