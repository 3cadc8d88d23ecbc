package org.biaolian.recognition;

/** The two sides of a dispute. */
public enum DisputeSide {
  APPLICANT,
  TARGET
}
