package org.biaolian.catalogue.internal.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;

/**
 * What questions found in the segments of the index, kept as long as a segment holds what it held
 * then: a change makes a segment more and takes documents out of another, the others stay as they
 * are.
 */
final class SegmentPages {

  /** Terms counted in all that is kept, some fifty bytes each. */
  private static final int MOST_TERMS = 600_000;

  /** In a smaller segment, looking is as fast as remembering. */
  private static final int LEAST_DOCUMENTS = 1000;

  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Cache<Asked, Found> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_TERMS)
          .weigher((Asked asked, Found found) -> found.weight())
          .expireAfterAccess(KEPT)
          .build();

  /**
   * What was asked.
   *
   * @param wide what matches, for those who see the same
   * @param chosen what narrows it, by facet
   * @param deep how many hits are wanted, from the first
   */
  record Question(StandardQuery query, Query wide, Map<Facet, Query> chosen, int deep) {}

  /** A question and where it was asked; documents taken out of a segment give it another key. */
  private record Asked(IndexReader.CacheKey segment, Question question) {}

  /** The first hits with the number of all, and the counts. */
  record Found(TopFieldDocs hits, Map<Facet, Map<String, Long>> terms) {

    int weight() {
      return hits.scoreDocs.length + terms.values().stream().mapToInt(Map::size).sum();
    }
  }

  /** Looks for what is not known. */
  interface Search {
    Found in(IndexReader segment) throws IOException;
  }

  Found in(LeafReader segment, Question question, Search search) throws IOException {
    IndexReader.CacheHelper life = segment.getReaderCacheHelper();
    if (life == null || segment.maxDoc() < LEAST_DOCUMENTS) {
      return search.in(segment);
    }
    Asked asked = new Asked(life.getKey(), question);
    Found before = known.getIfPresent(asked);
    if (before != null) {
      return before;
    }
    Found found = search.in(segment);
    known.put(asked, found);
    return found;
  }
}
