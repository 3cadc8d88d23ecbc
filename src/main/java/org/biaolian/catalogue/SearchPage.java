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
   * @param titleEn none where nothing matched in it, as for all that follows
   * @param issuer who issued it
   * @param committee in whose care it is
   * @param draftedBy those of its drafting bodies that matched
   * @param excerpt of the scope
   * @param passage of a text that the viewer may read, where nothing matched in the scope
   */
  public record Hit(
      StandardRow row,
      MarkedText number,
      MarkedText title,
      @Nullable MarkedText titleEn,
      @Nullable MarkedText issuer,
      @Nullable MarkedText committee,
      @Nullable MarkedText draftedBy,
      @Nullable MarkedText excerpt,
      @Nullable MarkedText passage)
      implements Serializable {}
}
