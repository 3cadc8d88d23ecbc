package org.biaolian.recognition;

/** Why a case ended by itself. */
public enum EndGround {
  STANDARD_ABOLISHED,
  STANDARD_SUPERSEDED,
  AGREEMENT_OVER,
  TARGET_LEFT,
  APPLICANT_LEFT
}
