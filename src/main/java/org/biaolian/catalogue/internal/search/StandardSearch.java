package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.catalogue.internal.StandardSpecs;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/**
 * Looks for standards: one question to the index, then one to the database, which applies the rule
 * of who sees what once more.
 */
@Component
public class StandardSearch {

  private static final int MOST_TERMS = 2000;

  private final EntityManager entities;
  private final StandardRepository standards;
  private final QueryFacets facets;
  private final StatusDay statusDay;

  StandardSearch(
      EntityManager entities,
      StandardRepository standards,
      QueryFacets facets,
      StatusDay statusDay) {
    this.entities = entities;
    this.standards = standards;
    this.facets = facets;
    this.statusDay = statusDay;
  }

  /** Rows in the order of the question, how many there are in all, and the counts. */
  public record Found(long total, List<Standard> rows, Map<Facet, List<FacetCount>> facets) {}

  /**
   * One page with the counts of all facets. What a facet is narrowed to does not narrow its own
   * counts, so that the values beside stay to be seen: each narrowed facet is counted by itself.
   */
  public Found page(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    statusDay.follow();
    List<Facet> open =
        Stream.of(Facet.values()).filter(facet -> !query.chosen().containsKey(facet)).toList();
    var asked =
        Search.session(entities)
            .search(Standard.class)
            .select(f -> f.id(UUID.class))
            .where(f -> predicate(f, query, viewer))
            .sort(f -> order(f, query));
    open.stream()
        .map(QueryFacets::field)
        .distinct()
        .forEach(field -> asked.aggregation(AggregationKey.of(field), f -> terms(f, field)));
    SearchResult<UUID> result = asked.fetch(offset, limit);
    Map<Facet, Map<String, Long>> terms = new EnumMap<>(Facet.class);
    open.forEach(facet -> terms.put(facet, result.aggregation(QueryFacets.key(facet))));
    query
        .chosen()
        .keySet()
        .forEach(facet -> terms.put(facet, beside(query.without(facet), facet, viewer)));
    return new Found(
        result.total().hitCount(), load(result.hits(), viewer), facets.counts(terms, viewer));
  }

  private Map<String, Long> beside(StandardQuery query, Facet facet, Optional<Actor> viewer) {
    return Search.session(entities)
        .search(Standard.class)
        .where(f -> predicate(f, query, viewer))
        .aggregation(QueryFacets.key(facet), f -> terms(f, QueryFacets.field(facet)))
        .fetch(0)
        .aggregation(QueryFacets.key(facet));
  }

  private static AggregationFinalStep<Map<String, Long>> terms(
      SearchAggregationFactory f, String field) {
    return f.terms().field(field, String.class).maxTermCount(MOST_TERMS);
  }

  /** Rows only. */
  public List<Standard> list(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    statusDay.follow();
    return load(
        Search.session(entities)
            .search(Standard.class)
            .select(f -> f.id(UUID.class))
            .where(f -> predicate(f, query, viewer))
            .sort(f -> order(f, query))
            .fetchHits(offset, limit),
        viewer);
  }

  /** Ids only, in the order of the question. */
  public List<UUID> ids(StandardQuery query, Optional<Actor> viewer, int most) {
    statusDay.follow();
    return Search.session(entities)
        .search(Standard.class)
        .select(f -> f.id(UUID.class))
        .where(f -> predicate(f, query, viewer))
        .sort(f -> order(f, query))
        .fetchHits(most);
  }

  public long count(StandardQuery query, Optional<Actor> viewer) {
    statusDay.follow();
    return Search.session(entities)
        .search(Standard.class)
        .where(f -> predicate(f, query, viewer))
        .fetchTotalHitCount();
  }

  /** Which of these rows the question finds. */
  public Set<UUID> among(StandardQuery query, Optional<Actor> viewer, Collection<UUID> ids) {
    statusDay.follow();
    return Set.copyOf(
        Search.session(entities)
            .search(Standard.class)
            .select(f -> f.id(UUID.class))
            .where(f -> f.and().add(f.id().matchingAny(ids)).add(predicate(f, query, viewer)))
            .fetchHits(ids.size()));
  }

  /** Rows by their ids, in this order; those that the viewer may not see are left out. */
  public List<Standard> load(List<UUID> ids, Optional<Actor> viewer) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Standard> found = new HashMap<>();
    standards
        .findAll(StandardSpecs.visible(viewer).and(StandardSpecs.among(ids)))
        .forEach(standard -> found.put(standard.id(), standard));
    List<Standard> rows = new ArrayList<>();
    for (UUID id : ids) {
      Standard row = found.get(id);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  PredicateFinalStep predicate(
      SearchPredicateFactory f, StandardQuery query, Optional<Actor> viewer) {
    var all = f.bool();
    all.filter(VisibilityPolicy.matching(viewer, new VisibleTerms(f)));
    List<String> words = QueryText.words(query.text());
    if (!words.isEmpty()) {
      all.must(new QueryText(f, viewer).matching(query.text(), words));
    } else if (!query.text().isBlank()) {
      all.filter(f.matchNone());
    }
    query.chosen().forEach((facet, values) -> all.filter(facets.chosen(f, facet, values, viewer)));
    Boolean demonstration = query.demonstration();
    if (demonstration != null) {
      all.filter(f.match().field(IndexFields.DEMONSTRATION).matching(demonstration));
    }
    return all;
  }

  /** The number makes every order total, so that no row shows on two pages. */
  static SortFinalStep order(SearchSortFactory f, StandardQuery query) {
    SortFinalStep byNumber = f.field(IndexFields.NUMBER);
    return switch (query.sort()) {
      case RELEVANCE ->
          query.text().isBlank() ? newest(f, byNumber) : f.composite().add(f.score()).add(byNumber);
      case NEWEST -> newest(f, byNumber);
      case NUMBER -> byNumber;
      case TITLE -> f.composite().add(f.field(IndexFields.TITLE_SORT)).add(byNumber);
    };
  }

  private static SortFinalStep newest(SearchSortFactory f, SortFinalStep byNumber) {
    return f.composite().add(f.field(IndexFields.PUBLISHED).desc().missing().last()).add(byNumber);
  }
}
