package org.biaolian.catalogue.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Role;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.biaolian.kernel.BureauCode;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.springframework.stereotype.Component;

/** Facets as predicates, and counts of terms as counts of facets. */
@Component
class QueryFacets {

  /** In which field the terms of a facet stand. */
  private static final Map<Facet, String> FIELDS =
      new EnumMap<>(
          Map.of(
              Facet.CIRCLE, IndexFields.REGION,
              Facet.REGION, IndexFields.REGION,
              Facet.STATUS, IndexFields.STATUS,
              Facet.ICS, IndexFields.ICS,
              Facet.CCS, IndexFields.CCS,
              Facet.YEAR, IndexFields.YEAR,
              Facet.NATURE, IndexFields.NATURE,
              Facet.VERIFIED, IndexFields.VERIFIED,
              Facet.OWN, IndexFields.OWNER,
              Facet.RECOGNISED_BY, IndexFields.RECOGNISERS));

  private final CircleRegions circles;

  QueryFacets(CircleRegions circles) {
    this.circles = circles;
  }

  /** The terms to ask for, by facet; facets of one field share them. */
  static AggregationKey<Map<String, Long>> key(Facet facet) {
    return AggregationKey.of(field(facet));
  }

  static String field(Facet facet) {
    return Objects.requireNonNull(FIELDS.get(facet));
  }

  /** Terms of a field, any of which is asked for. */
  record Terms(String field, Set<String> values) {}

  /** What chosen values ask for, any of them; a value that does not exist finds nothing. */
  SearchPredicate chosen(
      SearchPredicateFactory f, Facet facet, Set<String> values, Optional<Actor> viewer) {
    Terms terms = terms(facet, values, viewer);
    return terms.values().isEmpty()
        ? f.matchNone().toPredicate()
        : f.terms().field(terms.field()).matchingAny(terms.values()).toPredicate();
  }

  /** The terms of chosen values. */
  Terms terms(Facet facet, Set<String> values, Optional<Actor> viewer) {
    return switch (facet) {
      case CIRCLE ->
          new Terms(
              IndexFields.REGION,
              values.stream()
                  .flatMap(value -> circles.today().getOrDefault(value, Set.of()).stream())
                  .collect(Collectors.toSet()));
      case OWN ->
          new Terms(
              IndexFields.OWNER,
              viewer.map(Actor::bureau).map(BureauCode::value).map(Set::of).orElse(Set.of()));
      case RECOGNISED_BY ->
          new Terms(
              IndexFields.RECOGNISED_IN,
              known(viewer).stream()
                  .flatMap(
                      circle ->
                          values.stream()
                              .map(value -> StandardBridge.RecognisedIn.pair(value, circle)))
                  .collect(Collectors.toSet()));
      case REGION, STATUS, ICS, CCS, YEAR, NATURE, VERIFIED -> new Terms(field(facet), values);
    };
  }

  /** Counts as a page shows them, for what this viewer may know. */
  Map<Facet, List<FacetCount>> counts(Map<Facet, Map<String, Long>> terms, Optional<Actor> viewer) {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    terms.forEach(
        (facet, found) ->
            counts.put(
                facet,
                switch (facet) {
                  case OWN -> own(found, viewer);
                  case RECOGNISED_BY -> recognised(found, viewer);
                  case CIRCLE -> inCircles(found);
                  default -> sorted(found);
                }));
    return counts;
  }

  private static List<FacetCount> own(Map<String, Long> owners, Optional<Actor> viewer) {
    long own =
        viewer
            .map(Actor::bureau)
            .map(BureauCode::value)
            .map(code -> owners.getOrDefault(code, 0L))
            .orElse(0L);
    return own == 0 ? List.of() : List.of(new FacetCount(Facet.YES, own));
  }

  private List<FacetCount> recognised(Map<String, Long> terms, Optional<Actor> viewer) {
    Set<String> known = known(viewer);
    Map<String, Long> bureaus = new HashMap<>();
    terms.forEach(
        (term, count) -> {
          String bureau = StandardBridge.RecognisedIn.bureau(term, known);
          if (bureau != null) {
            bureaus.merge(bureau, count, Long::sum);
          }
        });
    return sorted(bureaus);
  }

  /** A number has one region, so that the counts of regions add up. */
  private List<FacetCount> inCircles(Map<String, Long> regions) {
    List<FacetCount> counts = new ArrayList<>();
    circles
        .today()
        .forEach(
            (circle, members) -> {
              long count =
                  members.stream().mapToLong(region -> regions.getOrDefault(region, 0L)).sum();
              if (count > 0) {
                counts.add(new FacetCount(circle, count));
              }
            });
    return counts;
  }

  /** The circles of which the viewer may know who recognises what. */
  private Set<String> known(Optional<Actor> viewer) {
    if (viewer.isEmpty() || !PermissionMatrix.may(viewer.get().roles(), Action.READ_SHARED)) {
      return Set.of();
    }
    Actor actor = viewer.get();
    Set<String> known = new HashSet<>();
    if (actor.has(Role.AUDITOR)) {
      known.addAll(circles.today().keySet());
    } else {
      actor.circles().forEach(circle -> known.add(circle.value()));
    }
    return known;
  }

  private static List<FacetCount> sorted(Map<String, Long> found) {
    return found.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
        .toList();
  }
}
