package org.biaolian.catalogue.internal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Looks once at each document that matches without the chosen values. One with all of them is a hit
 * and is counted by every facet; one that lacks those of a single facet stands beside them and is
 * counted by that facet only.
 */
final class SidewaysCollector implements Collector {

  /** A facet that was narrowed, and the counter of what stands beside. */
  record Narrowed(Weight chosen, FacetCounter beside) {}

  private final TopFieldCollector top;
  private final FacetCounter counter;
  private final List<Narrowed> narrowed;

  SidewaysCollector(TopFieldCollector top, FacetCounter counter, List<Narrowed> narrowed) {
    this.top = top;
    this.counter = counter;
    this.narrowed = List.copyOf(narrowed);
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    counter.begin(segment.reader());
    List<DocIdSetIterator> chosen = new ArrayList<>();
    for (Narrowed one : narrowed) {
      one.beside().begin(segment.reader());
      Scorer scorer = one.chosen().scorer(segment);
      chosen.add(scorer == null ? DocIdSetIterator.empty() : scorer.iterator());
    }
    return new Leaf(top.getLeafCollector(segment), chosen);
  }

  @Override
  public ScoreMode scoreMode() {
    return top.scoreMode();
  }

  /** One segment. */
  private final class Leaf implements LeafCollector {

    private final LeafCollector hits;
    private final List<DocIdSetIterator> chosen;

    Leaf(LeafCollector hits, List<DocIdSetIterator> chosen) {
      this.hits = hits;
      this.chosen = chosen;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      hits.setScorer(scorer);
    }

    @Override
    public void collect(int document) throws IOException {
      Narrowed lacking = null;
      for (int i = 0; i < chosen.size(); i++) {
        if (!has(chosen.get(i), document)) {
          if (lacking != null) {
            return;
          }
          lacking = narrowed.get(i);
        }
      }
      if (lacking != null) {
        lacking.beside().add(document);
        return;
      }
      hits.collect(document);
      counter.add(document);
      for (Narrowed one : narrowed) {
        one.beside().add(document);
      }
    }

    private static boolean has(DocIdSetIterator values, int document) throws IOException {
      int at = values.docID();
      return (at < document ? values.advance(document) : at) == document;
    }

    /** Every hit is counted, so that none may be skipped. */
    @Override
    public @Nullable DocIdSetIterator competitiveIterator() {
      return null;
    }

    @Override
    public void finish() throws IOException {
      hits.finish();
      counter.end();
      for (Narrowed one : narrowed) {
        one.beside().end();
      }
    }
  }
}
