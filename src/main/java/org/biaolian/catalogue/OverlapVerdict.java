package org.biaolian.catalogue;

/** What a person finds of probable duplicates. */
public enum OverlapVerdict {
  /** Really the same matter. */
  SAME,
  /** Not the same; the reason says why. */
  DIFFERENT,
  /** The same matter, to be taken up jointly. */
  JOINT
}
