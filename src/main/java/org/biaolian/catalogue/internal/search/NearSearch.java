package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.biaolian.access.Actor;
import org.biaolian.access.VisibilityPolicy;
import org.biaolian.catalogue.domain.Nearness;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.TitleParts;
import org.biaolian.catalogue.internal.StandardRepository;
import org.biaolian.catalogue.internal.StandardSpecs;
import org.hibernate.search.engine.search.predicate.dsl.MatchPredicateOptionsStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Standards elsewhere that share words of the title, those of the same branch first. Elsewhere are
 * other regions, the nation, the sectors and the groups: whoever has numbers of another series.
 */
@Component
public class NearSearch {

  private static final int CANDIDATES = 60;

  private static final int MOST_PAIRS = 40;
  private static final int SHARED_PERCENT = 40;
  private static final float OTHER_WORDS = 0.4f;

  private final EntityManager entities;
  private final StandardRepository standards;

  NearSearch(EntityManager entities, StandardRepository standards) {
    this.entities = entities;
    this.standards = standards;
  }

  /**
   * Candidates to look at more closely.
   *
   * @param region the digits of the one region that is wanted; null for all other series
   */
  public List<Standard> candidates(
      Standard standard, @Nullable String region, Optional<Actor> viewer) {
    List<UUID> ids =
        Search.session(entities)
            .search(Standard.class)
            .select(f -> f.id(UUID.class))
            .where(f -> near(f, standard, region, viewer))
            .fetchHits(CANDIDATES);
    String own = standard.number().series();
    return ids.isEmpty()
        ? List.of()
        : standards.findAll(StandardSpecs.visible(viewer).and(StandardSpecs.among(ids))).stream()
            .filter(other -> !other.number().series().equals(own))
            .toList();
  }

  private static PredicateFinalStep near(
      SearchPredicateFactory f,
      Standard standard,
      @Nullable String region,
      Optional<Actor> viewer) {
    var all = f.bool();
    all.filter(VisibilityPolicy.matching(viewer, new VisibleTerms(f)));
    if (region != null) {
      all.filter(f.match().field(IndexFields.REGION).matching(region));
    }
    String own = standard.indexKeys().regionDigits();
    if (own != null) {
      all.mustNot(f.match().field(IndexFields.REGION).matching(own));
    } else {
      all.mustNot(ofSeries(f, standard.number().series()));
    }
    all.must(words(f, TitleParts.of(standard.title())));
    standard
        .details()
        .ics()
        .forEach(
            code -> all.should(f.match().field(IndexFields.ICS).matching(code).constantScore()));
    String ccs = standard.details().ccs();
    if (ccs != null && !ccs.isEmpty()) {
      all.should(f.match().field(IndexFields.CCS).matching(ccs).constantScore());
    }
    return all;
  }

  /**
   * The numbers of a series of no region, of any kind ({@code GB 1}, {@code GB/T 1}): a long one of
   * many parts would otherwise take the places of all that is near elsewhere.
   */
  private static PredicateFinalStep ofSeries(SearchPredicateFactory f, String series) {
    return f.bool()
        .should(f.wildcard().field(IndexFields.NUMBER).matching(series + " *"))
        .should(f.wildcard().field(IndexFields.NUMBER).matching(series + "/*"));
  }

  private static PredicateFinalStep words(SearchPredicateFactory f, TitleParts title) {
    var any = f.bool();
    any.should(
        f.match().field(IndexFields.TITLE_KEY).matching(title.plain()).constantScore().boost(100));
    List<String> pairs = new ArrayList<>(new TreeSet<>(Nearness.pairs(title.object())));
    if (pairs.isEmpty()) {
      return any.should(f.match().field(IndexFields.TITLE_GRAMS).matching(title.plain()));
    }
    var shared = f.bool();
    pairs.stream().limit(MOST_PAIRS).forEach(pair -> shared.should(gram(f, pair)));
    shared.minimumShouldMatchNumber(
        Math.max(1, Math.min(pairs.size(), MOST_PAIRS) * SHARED_PERCENT / 100));
    var better = f.bool().must(shared);
    Stream.of(title.activity())
        .filter(activity -> activity.length() == 2)
        .forEach(activity -> better.should(gram(f, activity).boost(OTHER_WORDS)));
    return any.should(better);
  }

  private static MatchPredicateOptionsStep<?> gram(SearchPredicateFactory f, String pair) {
    return f.match().field(IndexFields.TITLE_GRAMS).matching(pair).skipAnalysis();
  }
}
