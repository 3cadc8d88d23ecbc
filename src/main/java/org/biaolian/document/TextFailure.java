package org.biaolian.document;

/** Why no text could be read out of a file. */
public enum TextFailure {
  /** It is not built as its kind is. */
  BROKEN,
  /** It took more time or memory than it is given. */
  TOO_COMPLEX,
  /** The portal could not look into it, several times over. */
  UNAVAILABLE
}
