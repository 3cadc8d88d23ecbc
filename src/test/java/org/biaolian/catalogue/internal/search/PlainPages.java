package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.orm.Search;

/**
 * Pages of an index of whatever kind, in words that every kind understands and with a search for
 * each facet that is narrowed: what the page readers of the portal are held against.
 */
final class PlainPages implements PageReader {

  private static final int MOST_TERMS = 2000;

  private final EntityManager entities;
  private final Question question;
  private final StandardRows rows;

  PlainPages(EntityManager entities, Question question, StandardRows rows) {
    this.entities = entities;
    this.question = question;
    this.rows = rows;
  }

  @Override
  public Page read(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    List<Facet> open =
        Stream.of(Facet.values()).filter(facet -> !query.chosen().containsKey(facet)).toList();
    var asked =
        Search.session(entities)
            .search(Standard.class)
            .select(f -> f.id(UUID.class))
            .where(f -> question.predicate(f, query, viewer))
            .sort(f -> Question.order(f, query));
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
    return new Page(result.total().hitCount(), rows.byId(result.hits(), viewer), terms);
  }

  private Map<String, Long> beside(StandardQuery query, Facet facet, Optional<Actor> viewer) {
    return Search.session(entities)
        .search(Standard.class)
        .where(f -> question.predicate(f, query, viewer))
        .aggregation(QueryFacets.key(facet), f -> terms(f, QueryFacets.field(facet)))
        .fetch(0)
        .aggregation(QueryFacets.key(facet));
  }

  private static AggregationFinalStep<Map<String, Long>> terms(
      SearchAggregationFactory f, String field) {
    return f.terms().field(field, String.class).maxTermCount(MOST_TERMS);
  }
}
