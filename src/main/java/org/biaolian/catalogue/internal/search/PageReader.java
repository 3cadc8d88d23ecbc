package org.biaolian.catalogue.internal.search;

import java.util.Map;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;

/** Reads one page with the counts of all facets from the index. */
interface PageReader {

  Page read(StandardQuery query, Optional<Actor> viewer, int offset, int limit);

  /**
   * What was read.
   *
   * @param total how many match in all
   * @param found rows of the database in the order of the question
   * @param terms by facet, how many of the matching records have each term; what a facet is
   *     narrowed to does not narrow its own
   */
  record Page(long total, StandardRows.Read found, Map<Facet, Map<String, Long>> terms) {}
}
