package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/**
 * Pages of an index in a folder of this machine: hits, their exact number and the counts of all
 * facets, narrowed ones too, in one pass over what matches. Questions, fields and order are those
 * that {@link ServerPages} asks of a server, and so are the answers.
 */
final class LucenePages implements PageReader {

  private final Supplier<SearchScope<Standard>> scope;
  private final Question question;
  private final StandardRows rows;
  private final SegmentTerms known = new SegmentTerms();

  LucenePages(EntityManagerFactory entities, Question question, StandardRows rows) {
    this.scope = () -> Search.mapping(entities).scope(Standard.class);
    this.question = question;
    this.rows = rows;
  }

  @Override
  public Page read(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    SearchScope<Standard> all = scope.get();
    try (IndexReader reader = all.extension(LuceneExtension.get()).openIndexReader()) {
      return read(all, new IndexSearcher(reader), query, viewer, offset, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page read(
      SearchScope<Standard> all,
      IndexSearcher searcher,
      StandardQuery query,
      Optional<Actor> viewer,
      int offset,
      int limit)
      throws IOException {
    Map<Facet, SidewaysCollector.Narrowed> narrowed = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, Set<String>> one : query.chosen().entrySet()) {
      SearchPredicate chosen =
          question.chosen(all.predicate(), one.getKey(), one.getValue(), viewer);
      narrowed.put(
          one.getKey(),
          new SidewaysCollector.Narrowed(
              searcher.createWeight(
                  searcher.rewrite(LuceneMigrationUtils.toLuceneQuery(chosen)),
                  ScoreMode.COMPLETE_NO_SCORES,
                  1),
              new FacetCounter(known, Set.of(QueryFacets.field(one.getKey())))));
    }
    FacetCounter counter =
        new FacetCounter(
            known,
            Stream.of(Facet.values())
                .filter(facet -> !narrowed.containsKey(facet))
                .map(QueryFacets::field)
                .collect(Collectors.toSet()));
    Query wide =
        LuceneMigrationUtils.toLuceneQuery(
            question.wide(all.predicate(), query, viewer).toPredicate());
    Sort order = LuceneMigrationUtils.toLuceneSort(Question.order(all.sort(), query).toSort());
    int deep = Math.max(1, offset + limit);
    TopFieldCollector top =
        new TopFieldCollectorManager(order, deep, Integer.MAX_VALUE).newCollector();
    searcher.search(
        wide, new OnOneThread(new SidewaysCollector(top, counter, List.copyOf(narrowed.values()))));
    Map<Facet, Map<String, Long>> terms = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      SidewaysCollector.Narrowed one = narrowed.get(facet);
      terms.put(
          facet,
          Objects.requireNonNull(
              (one == null ? counter : one.beside()).counts().get(QueryFacets.field(facet))));
    }
    long total = top.getTotalHits();
    return new Page(total, rows.byNumber(numbers(top.topDocs(offset, limit)), viewer), terms);
  }

  /** Every order ends with the number, so that it is known of each hit. */
  private static List<String> numbers(TopDocs hits) {
    List<String> numbers = new ArrayList<>();
    for (ScoreDoc hit : hits.scoreDocs) {
      Object[] order = ((FieldDoc) hit).fields;
      numbers.add(((BytesRef) order[order.length - 1]).utf8ToString());
    }
    return numbers;
  }

  /** Lucene asks for one collector for each thread; here there is one. */
  private record OnOneThread(SidewaysCollector collector)
      implements CollectorManager<SidewaysCollector, Boolean> {

    @Override
    public SidewaysCollector newCollector() {
      return collector;
    }

    @Override
    public Boolean reduce(Collection<SidewaysCollector> collectors) {
      return true;
    }
  }
}
