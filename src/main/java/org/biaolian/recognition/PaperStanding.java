package org.biaolian.recognition;

/** What is true today of what a paper says. */
public enum PaperStanding {
  IN_FORCE,
  SUSPENDED,
  RECONFIRM_DUE,
  EXPIRED,
  ENDED,
  REVOKED,
  /** The paper gave no recognition: a refusal, or a notice. */
  NONE,
  /** The bureau has decided anew since. */
  OVERTAKEN
}
