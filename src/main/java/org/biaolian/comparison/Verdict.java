package org.biaolian.comparison;

/** What a clause of the second text is beside that of the first. */
public enum Verdict {
  IDENTICAL,
  /** Other words for the same: punctuation, a heading, a sign instead of a word. */
  EDITORIAL,
  STRICTER,
  LOOSER,
  /** Something else, or a change of which no rule can tell the direction. */
  DIFFERENT,
  /** Only in the second text. */
  NEW,
  /** Only in the first text. */
  ABSENT;

  /** Whether both texts have the clause, so that a person may choose among these. */
  public boolean ofBoth() {
    return this != NEW && this != ABSENT;
  }

  /** Whether the two clauses ask for the same. */
  public boolean same() {
    return this == IDENTICAL || this == EDITORIAL;
  }
}
