package org.biaolian.document;

/** How far the text of a stored file is known. */
public enum TextState {
  /** It is read out in the background. */
  WAITING,
  READY,
  /** Pages are pictures of a text; there is nothing to search. */
  PICTURES_ONLY,
  /** The letters of the file stand for other letters; what comes out is rubbish. */
  BROKEN_FONTS,
  FAILED
}
