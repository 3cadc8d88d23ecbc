package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.lowlevel.common.impl.MetadataFields;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The floor of a search: the very query that the portal asks, put to Lucene on the same index, with
 * the same order, an exact count and the same facets counted over all that matches. No database, no
 * mapper, no rights worked out. It keeps the terms of the facets by segment, as the portal does,
 * and one reader, where the portal asks for the newest with each page.
 */
public final class RawLucene implements AutoCloseable {

  private static final String ID = MetadataFields.idDocValueFieldName();

  private final Question question;
  private final SearchScope<Standard> scope;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final SegmentTerms terms = new SegmentTerms();

  public RawLucene(ApplicationContext portal) {
    this.question = portal.getBean(Question.class);
    this.scope = Search.mapping(portal.getBean(EntityManagerFactory.class)).scope(Standard.class);
    this.reader = scope.extension(LuceneExtension.get()).openIndexReader();
    this.searcher = new IndexSearcher(reader);
  }

  /** A question in Lucene's own words. */
  public record Asked(Query query, Sort sort) {}

  /** What is found: the first ids, how many there are, and the counts of each facet. */
  public record Page(List<UUID> ids, long total, Map<String, Map<String, Long>> counts) {}

  public Asked ask(StandardQuery query, Optional<Actor> viewer) {
    return new Asked(
        LuceneMigrationUtils.toLuceneQuery(
            question.predicate(scope.predicate(), query, viewer).toPredicate()),
        LuceneMigrationUtils.toLuceneSort(Question.order(scope.sort(), query).toSort()));
  }

  public Page page(Asked asked, int limit) {
    try {
      var top = new TopFieldCollectorManager(asked.sort(), limit, Integer.MAX_VALUE).newCollector();
      List<Counter> counters = new ArrayList<>();
      Stream.of(Facet.values())
          .map(QueryFacets::field)
          .distinct()
          .forEach(field -> counters.add(new Counter(field, terms)));
      List<Collector> all = new ArrayList<>(counters);
      all.add(top);
      searcher.search(asked.query(), new OnOneThread(MultiCollector.wrap(all)));
      var found = top.topDocs();
      List<UUID> ids = new ArrayList<>();
      for (ScoreDoc hit : found.scoreDocs) {
        ids.add(id(hit.doc));
      }
      Map<String, Map<String, Long>> counts = new HashMap<>();
      counters.forEach(one -> counts.put(one.field, one.counts));
      return new Page(ids, found.totalHits.value, counts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UUID id(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues ids = DocValues.getBinary(leaf.reader(), ID);
    ids.advanceExact(document - leaf.docBase);
    return UUID.fromString(ids.binaryValue().utf8ToString());
  }

  /** How many facets are counted. */
  public static int facets() {
    return (int) Stream.of(Facet.values()).map(QueryFacets::field).distinct().count();
  }

  /** The field of the index behind a facet. */
  public static String field(Facet facet) {
    return QueryFacets.field(facet);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Lucene asks for one collector for each thread; here there is one. */
  private record OnOneThread(Collector collector) implements CollectorManager<Collector, Boolean> {

    @Override
    public Collector newCollector() {
      return collector;
    }

    @Override
    public Boolean reduce(Collection<Collector> collectors) {
      return true;
    }
  }

  /** Counts the terms of one field over all documents that match. */
  private static final class Counter extends SimpleCollector {

    private final String field;
    private final SegmentTerms known;
    private final Map<String, Long> counts = new HashMap<>();
    private @Nullable LeafReader segment;
    private @Nullable SortedSetDocValues values;
    private int[] ordinals = new int[0];

    Counter(String field, SegmentTerms known) {
      this.field = field;
      this.known = known;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      SortedSetDocValues next = DocValues.getSortedSet(context.reader(), field);
      values = next;
      segment = context.reader();
      ordinals = new int[(int) next.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
      SortedSetDocValues now = values;
      if (now != null && now.advanceExact(document)) {
        for (int i = now.docValueCount(); i > 0; i--) {
          ordinals[(int) now.nextOrd()]++;
        }
      }
    }

    @Override
    public void finish() throws IOException {
      SortedSetDocValues last = values;
      LeafReader read = segment;
      if (last == null || read == null) {
        return;
      }
      String[] all = known.of(read, field, last);
      for (int i = 0; i < ordinals.length; i++) {
        if (ordinals[i] > 0) {
          counts.merge(all[i], (long) ordinals[i], Long::sum);
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
