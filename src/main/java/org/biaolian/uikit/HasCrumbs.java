package org.biaolian.uikit;

import java.io.Serializable;
import java.util.List;

/**
 * A view that says itself how the reader got there. Others get theirs from the menu and their
 * title.
 */
public interface HasCrumbs {

  /**
   * One step of the way.
   *
   * @param text in the reader's language
   * @param href path without leading slash, or empty for the page itself
   */
  record Crumb(String text, String href) implements Serializable {}

  /** The way to this page, the page itself last. Read after navigation. */
  List<Crumb> crumbs();
}
