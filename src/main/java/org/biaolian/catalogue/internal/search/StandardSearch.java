package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardFile;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/**
 * Looks for standards: one question to the index, then one to the database, which applies the rule
 * of who sees what once more.
 */
@Component
public class StandardSearch {

  private final EntityManager entities;
  private final PageReader pages;
  private final Question question;
  private final StandardRows rows;
  private final QueryFacets facets;
  private final StatusDay statusDay;

  StandardSearch(
      EntityManager entities,
      PageReader pages,
      Question question,
      StandardRows rows,
      QueryFacets facets,
      StatusDay statusDay) {
    this.entities = entities;
    this.pages = pages;
    this.question = question;
    this.rows = rows;
    this.facets = facets;
    this.statusDay = statusDay;
  }

  /**
   * Rows in the order of the question, how many there are in all, and the counts.
   *
   * @param texts by standard, the texts of its files, newest first, whoever may read them
   */
  public record Found(
      long total,
      List<Standard> rows,
      Map<UUID, List<StandardFile>> texts,
      Map<Facet, List<FacetCount>> facets) {}

  /**
   * One page with the counts of all facets. What a facet is narrowed to does not narrow its own
   * counts, so that the values beside stay to be seen.
   */
  public Found page(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    statusDay.follow();
    PageReader.Page page = pages.read(query, viewer, offset, limit);
    return new Found(
        page.total(),
        page.found().standards(),
        page.found().texts(),
        facets.counts(page.terms(), viewer));
  }

  /** Rows only. */
  public List<Standard> list(StandardQuery query, Optional<Actor> viewer, int offset, int limit) {
    statusDay.follow();
    return load(
        Search.session(entities)
            .search(Standard.class)
            .select(f -> f.id(UUID.class))
            .where(f -> question.predicate(f, query, viewer))
            .sort(f -> Question.order(f, query))
            .fetchHits(offset, limit),
        viewer);
  }

  /** Ids only, in the order of the question. */
  public List<UUID> ids(StandardQuery query, Optional<Actor> viewer, int most) {
    statusDay.follow();
    return Search.session(entities)
        .search(Standard.class)
        .select(f -> f.id(UUID.class))
        .where(f -> question.predicate(f, query, viewer))
        .sort(f -> Question.order(f, query))
        .fetchHits(most);
  }

  public long count(StandardQuery query, Optional<Actor> viewer) {
    statusDay.follow();
    return Search.session(entities)
        .search(Standard.class)
        .where(f -> question.predicate(f, query, viewer))
        .fetchTotalHitCount();
  }

  /** Which of these rows the question finds. */
  public Set<UUID> among(StandardQuery query, Optional<Actor> viewer, Collection<UUID> ids) {
    statusDay.follow();
    return Set.copyOf(
        Search.session(entities)
            .search(Standard.class)
            .select(f -> f.id(UUID.class))
            .where(
                f -> f.and().add(f.id().matchingAny(ids)).add(question.predicate(f, query, viewer)))
            .fetchHits(ids.size()));
  }

  /** Rows by their ids, in this order; those that the viewer may not see are left out. */
  public List<Standard> load(List<UUID> ids, Optional<Actor> viewer) {
    return rows.byId(ids, viewer).standards();
  }
}
