package org.biaolian.recognition;

/** Why an entry of the register came to its state. */
public enum Ground {
  /** The target signed its decision. */
  SIGNED,
  /** Its term ends soon. */
  TERM_ENDING,
  /** Its term is over. */
  TERM_OVER,
  /** A new edition takes the place of its source. */
  SOURCE_REVISED,
  /** The re-examination of its source is overdue. */
  REEXAMINATION_OVERDUE,
  /** The agreement that it rests on has ended. */
  AGREEMENT_ENDED,
  /** The bureau whose standard it is left the circle. */
  OWNER_LEFT,
  /** Nobody confirmed it in time. */
  NOT_RECONFIRMED,
  /** The recognising bureau confirmed it. */
  RECONFIRMED,
  /** Its source is abolished. */
  SOURCE_ABOLISHED,
  /** The time for which the old edition runs on is over. */
  OLD_EDITION_OVER,
  /** The recognising bureau left the circle. */
  RECOGNISER_LEFT,
  /** Health is in danger. */
  HEALTH,
  /** Safety is in danger. */
  SAFETY,
  /** The longest time of a suspension is over. */
  SUSPENSION_OVER,
  /** The suspension was lifted. */
  LIFTED,
  /** What the decision rested on was found to be false. */
  FOUND_FALSE,
  /** Its source was suspended at home. */
  SOURCE_SUSPENDED,
  /** The bureau decided anew in a further round of the case. */
  DECIDED_ANEW;

  /** A reason to confirm anew that takes the recognition away when nobody does. */
  public boolean lapses() {
    return this == SOURCE_REVISED || this == AGREEMENT_ENDED || this == OWNER_LEFT;
  }
}
