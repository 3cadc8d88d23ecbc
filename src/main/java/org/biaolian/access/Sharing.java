package org.biaolian.access;

/** With whom a row is shared. */
public enum Sharing {
  /** The own bureau only. */
  PRIVATE,
  /** The circles named beside it. */
  CIRCLES,
  /** Everybody, signed in or not. */
  PUBLIC
}
