package org.biaolian.catalogue;

import java.io.Serializable;

/**
 * Why two standards are near, for a sentence in the reader's language.
 *
 * @param detail the words or the code that they share; empty where the kind says all
 */
public record NearReason(Kind kind, String detail) implements Serializable {

  /** In the order in which they are told. */
  public enum Kind {
    /** One text under several numbers. */
    JOINT,
    /** The viewed one replaces the other. */
    REPLACES,
    /** The other one replaces the viewed one. */
    REPLACED_BY,
    SAME_TITLE,
    /** The titles differ in the place they name only. */
    SAME_BUT_REGION,
    /** The same object and activity in other words. */
    SAME_MATTER,
    SAME_OBJECT,
    /** Objects that share words. */
    LIKE_OBJECT,
    SAME_ACTIVITY,
    SAME_ICS,
    SAME_CCS
  }
}
