package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
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
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;

/**
 * Pages of an index in a folder of this machine: hits, their exact number and the counts of all
 * facets, narrowed ones too, in one pass over what matches, or as found before. Questions, fields
 * and order are those that {@link ServerPages} asks of a server, and so are the answers.
 */
final class LucenePages implements PageReader {

  private final Supplier<SearchScope<Standard>> scope;
  private final Question question;
  private final StandardRows rows;
  private final SegmentTerms terms = new SegmentTerms();
  private final SegmentPages pages = new SegmentPages();

  LucenePages(EntityManagerFactory entities, Question question, StandardRows rows) {
    this.scope = () -> Search.mapping(entities).scope(Standard.class);
    this.question = question;
    this.rows = rows;
  }

  @Override
  public Page read(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    SearchScope<Standard> all = scope.get();
    SegmentPages.Question asked =
        asked(all.predicate(), query, viewer, Math.max(1, offset + limit));
    Sort order = LuceneMigrationUtils.toLuceneSort(Question.order(all.sort(), query).toSort());
    try (IndexReader reader = all.extension(LuceneExtension.get()).openIndexReader()) {
      return page(found(reader, asked, order), order, viewer, offset, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SegmentPages.Question asked(
      SearchPredicateFactory f, StandardQuery query, Optional<Actor> viewer, int deep) {
    Query wide = LuceneMigrationUtils.toLuceneQuery(question.wide(f, query, viewer).toPredicate());
    Map<Facet, Query> chosen = new EnumMap<>(Facet.class);
    query
        .chosen()
        .forEach(
            (facet, values) ->
                chosen.put(
                    facet,
                    LuceneMigrationUtils.toLuceneQuery(question.chosen(f, facet, values, viewer))));
    return new SegmentPages.Question(query, wide, chosen, deep);
  }

  /**
   * A question without a text matches nearly all that a bureau sees, so that its counts cost the
   * most, and everybody asks it who opens the list: it is asked of each segment by itself, once.
   * What is typed is seldom typed twice, and its order needs the words of the whole index.
   */
  private List<SegmentPages.Found> found(IndexReader index, SegmentPages.Question asked, Sort order)
      throws IOException {
    if (!asked.query().text().isBlank()) {
      return List.of(search(index, asked, order));
    }
    List<SegmentPages.Found> found = new ArrayList<>();
    for (LeafReaderContext segment : index.leaves()) {
      found.add(pages.in(segment.reader(), asked, part -> search(part, asked, order)));
    }
    return found;
  }

  private Page page(
      List<SegmentPages.Found> found, Sort order, Optional<Actor> viewer, int offset, int limit) {
    TopFieldDocs[] hits = found.stream().map(SegmentPages.Found::hits).toArray(TopFieldDocs[]::new);
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Map<String, Long> all = new HashMap<>();
      for (SegmentPages.Found part : found) {
        part.terms().getOrDefault(facet, Map.of()).forEach((t, n) -> all.merge(t, n, Long::sum));
      }
      counts.put(facet, all);
    }
    long total = Stream.of(hits).mapToLong(part -> part.totalHits.value).sum();
    List<String> numbers =
        total == 0 ? List.of() : numbers(TopDocs.merge(order, offset, limit, hits));
    return new Page(total, rows.byNumber(numbers, viewer), counts);
  }

  private SegmentPages.Found search(IndexReader index, SegmentPages.Question asked, Sort order)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(index);
    Map<Facet, SidewaysCollector.Narrowed> narrowed = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, Query> one : asked.chosen().entrySet()) {
      narrowed.put(
          one.getKey(),
          new SidewaysCollector.Narrowed(
              searcher.createWeight(
                  searcher.rewrite(one.getValue()), ScoreMode.COMPLETE_NO_SCORES, 1),
              new FacetCounter(terms, Set.of(QueryFacets.field(one.getKey())))));
    }
    FacetCounter counter =
        new FacetCounter(
            terms,
            Stream.of(Facet.values())
                .filter(facet -> !narrowed.containsKey(facet))
                .map(QueryFacets::field)
                .collect(Collectors.toSet()));
    TopFieldCollector top =
        new TopFieldCollectorManager(order, asked.deep(), Integer.MAX_VALUE).newCollector();
    searcher.search(
        asked.wide(),
        new OnOneThread(new SidewaysCollector(top, counter, List.copyOf(narrowed.values()))));
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      SidewaysCollector.Narrowed one = narrowed.get(facet);
      counts.put(
          facet,
          Objects.requireNonNull(
              (one == null ? counter : one.beside()).counts().get(QueryFacets.field(facet))));
    }
    return new SegmentPages.Found(top.topDocs(), counts);
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
