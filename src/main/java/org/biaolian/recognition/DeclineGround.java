package org.biaolian.recognition;

/** Why a bureau declines; a text goes with it. */
public enum DeclineGround {
  BELOW_MANDATORY,
  HIGHER_CONFLICT,
  NATURAL_CONDITIONS,
  COMPETITION_BARRIER,
  OUT_OF_SCOPE,
  TEXT_UNAVAILABLE
}
