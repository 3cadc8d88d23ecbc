package org.biaolian.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.biaolian.kernel.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search found, and the counts over all of it.
 *
 * @param building the index is being built, so that rows may be missing
 */
public record SearchPage(
    long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, boolean building) {

  /**
   * A row with what matched in it.
   *
   * @param excerpt of the scope; none where nothing matched there
   * @param passage of a text that the viewer may read, where nothing matched in the scope
   */
  public record Hit(
      StandardRow row, MarkedText title, @Nullable MarkedText excerpt, @Nullable MarkedText passage)
      implements Serializable {}
}
