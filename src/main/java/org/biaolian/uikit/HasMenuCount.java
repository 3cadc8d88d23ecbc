package org.biaolian.uikit;

/** A page that has read the figure beside its own menu entry, so that the frame need not ask. */
public interface HasMenuCount {

  /** The figure as the page shows it; 0 shows nothing. */
  int menuCount();
}
