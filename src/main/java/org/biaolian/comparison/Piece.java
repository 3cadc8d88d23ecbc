package org.biaolian.comparison;

import java.io.Serializable;

/**
 * A run of words of a clause.
 *
 * @param left as in the first text, empty where it is new
 * @param right as in the second text, empty where it is gone
 */
public record Piece(Kind kind, String left, String right) implements Serializable {

  /** What became of it. */
  public enum Kind {
    SAME,
    GONE,
    NEW
  }
}
