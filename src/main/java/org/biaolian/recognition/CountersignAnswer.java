package org.biaolian.recognition;

/** What a sector department says to a drafted recognition. */
public enum CountersignAnswer {
  AGREES,
  AGREES_WITH_REMARKS,
  OBJECTS;

  /** Whether a text has to go with it. */
  public boolean needsText() {
    return this != AGREES;
  }
}
