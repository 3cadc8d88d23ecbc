package org.biaolian.catalogue.ui;

import java.util.List;

/** What can be begun with all that a search finds; a bean of the module above. */
public interface ResultLinks {

  /**
   * A way on from a list of results.
   *
   * @param labelKey what it is called
   * @param href with the question in it
   */
  record Link(String labelKey, String href) {}

  /** For the present person. */
  List<Link> of(String question);
}
