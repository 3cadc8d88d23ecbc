package org.biaolian.comparison;

import java.io.Serializable;

/**
 * A limit or a word of obligation that differs.
 *
 * @param left as it stands in the first text, empty where it is only in the second
 * @param right as it stands in the second text, empty where it is only in the first
 */
public record Finding(Kind kind, String left, String right) implements Serializable {

  /** Which way it went. */
  public enum Kind {
    STRICTER,
    LOOSER,
    /** The same limit in other words. */
    REWORDED,
    ADDED,
    DROPPED
  }
}
