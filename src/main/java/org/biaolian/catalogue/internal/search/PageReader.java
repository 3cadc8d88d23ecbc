package org.biaolian.catalogue.internal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;

/** Reads one page with the counts of all facets from the index. */
interface PageReader {

  Page read(StandardQuery query, Optional<Actor> viewer, int offset, int limit);

  /**
   * What was read.
   *
   * @param total how many match in all
   * @param terms by facet, how many of the matching records have each term; what a facet is
   *     narrowed to does not narrow its own
   */
  record Page(long total, List<Standard> rows, Map<Facet, Map<String, Long>> terms) {}
}
