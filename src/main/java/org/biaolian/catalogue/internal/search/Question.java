package org.biaolian.catalogue.internal.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.biaolian.access.Actor;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.StandardQuery;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.springframework.stereotype.Component;

/** A question for standards in the words of the index: what matches, and in which order. */
@Component
class Question {

  private final QueryFacets facets;

  Question(QueryFacets facets) {
    this.facets = facets;
  }

  /** All that is asked, for what the viewer may see. */
  PredicateFinalStep predicate(
      SearchPredicateFactory f, StandardQuery query, Optional<Actor> viewer) {
    return predicate(f, query, query.chosen(), viewer);
  }

  /** What is asked without the chosen values. */
  PredicateFinalStep wide(SearchPredicateFactory f, StandardQuery query, Optional<Actor> viewer) {
    return predicate(f, query, Map.of(), viewer);
  }

  private PredicateFinalStep predicate(
      SearchPredicateFactory f,
      StandardQuery query,
      Map<Facet, Set<String>> chosen,
      Optional<Actor> viewer) {
    var all = f.bool();
    all.filter(VisibilityPolicy.matching(viewer, new VisibleTerms(f)));
    List<String> words = QueryText.words(query.text());
    if (!words.isEmpty()) {
      all.must(new QueryText(f, viewer).matching(query.text(), words));
    } else if (!query.text().isBlank()) {
      all.filter(f.matchNone());
    }
    chosen.forEach((facet, values) -> all.filter(chosen(f, facet, values, viewer)));
    Boolean demonstration = query.demonstration();
    if (demonstration != null) {
      all.filter(f.match().field(IndexFields.DEMONSTRATION).matching(demonstration));
    }
    return all;
  }

  /** What the chosen values of one facet ask for. */
  SearchPredicate chosen(
      SearchPredicateFactory f, Facet facet, Set<String> values, Optional<Actor> viewer) {
    return facets.chosen(f, facet, values, viewer);
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
