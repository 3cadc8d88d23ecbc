package org.biaolian.catalogue.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.OverlapQuestion;
import org.biaolian.catalogue.domain.OverlapJudgement;
import org.biaolian.catalogue.domain.OverlapMember;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.kernel.BureauCode;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records of several regions whose titles come down to the same core, as far as a viewer sees them.
 * One reading of an index, however many records there are.
 */
@Component
public class OverlapGroups {

  private static final String KEY = "coreKey";
  private static final String REGION = "regionDigits";
  private static final String ID = "id";

  private final EntityManager entities;
  private final StandardRepository standards;
  private final OverlapRepository judgements;

  OverlapGroups(
      EntityManager entities, StandardRepository standards, OverlapRepository judgements) {
    this.entities = entities;
    this.standards = standards;
    this.judgements = judgements;
  }

  /**
   * A group with the finding that the viewer may know.
   *
   * @param members in the order of their numbers
   */
  public record Found(UUID key, List<Standard> members, @Nullable OverlapJudgement judgement) {

    /** Whether more than one region is in it. */
    public boolean acrossRegions() {
      return members.stream().map(one -> one.number().regionDigits()).distinct().count() > 1;
    }
  }

  /** The keys of some groups: those that share object and activity first, then the largest. */
  public List<UUID> keys(OverlapQuestion question, Optional<Actor> viewer, int offset, int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<UUID> query = cb.createQuery(UUID.class);
    Root<Standard> root = groups(cb, query, question, viewer);
    Expression<Long> alike =
        cb.diff(cb.count(root), cb.countDistinct(root.get("title").get("subjectKey")));
    query.orderBy(
        cb.asc(cb.<Integer>selectCase().when(cb.gt(alike, 0L), 0).otherwise(1)),
        cb.desc(cb.countDistinct(root.get(REGION))),
        cb.asc(StandardSpecs.core(root)));
    return entities.createQuery(query).setFirstResult(offset).setMaxResults(limit).getResultList();
  }

  /** How many groups there are. */
  public long count(OverlapQuestion question, Optional<Actor> viewer) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<UUID> query = cb.createQuery(UUID.class);
    groups(cb, query, question, viewer);
    return entities
        .createQuery(((JpaCriteriaQuery<UUID>) query).createCountQuery())
        .getSingleResult();
  }

  private static Root<Standard> groups(
      CriteriaBuilder cb,
      CriteriaQuery<UUID> query,
      OverlapQuestion question,
      Optional<Actor> viewer) {
    Root<Standard> root = query.from(Standard.class);
    Subquery<Integer> closing = closing(cb, query, StandardSpecs.core(root), viewer);
    List<Predicate> all = new ArrayList<>();
    all.add(StandardSpecs.visible(cb, viewer, root, query.subquery(Integer.class)));
    all.add(cb.isNotNull(StandardSpecs.core(root)));
    all.add(cb.isNotNull(root.get(REGION)));
    all.add(question.judged() ? cb.exists(closing) : cb.not(cb.exists(closing)));
    if (question.own()) {
      all.add(StandardSpecs.core(root).in(ownKeys(cb, query, viewer)));
    }
    query.select(StandardSpecs.core(root)).where(all.toArray(Predicate[]::new));
    query.groupBy(StandardSpecs.core(root));
    query.having(cb.gt(cb.countDistinct(root.get(REGION)), 1L));
    return root;
  }

  private static Subquery<UUID> ownKeys(
      CriteriaBuilder cb, CriteriaQuery<UUID> query, Optional<Actor> viewer) {
    Subquery<UUID> own = query.subquery(UUID.class);
    Root<Standard> mine = own.from(Standard.class);
    String bureau = viewer.map(Actor::bureau).map(BureauCode::value).orElse("");
    return own.select(StandardSpecs.core(mine))
        .where(cb.equal(mine.get("ownerBureau"), bureau), cb.isNotNull(StandardSpecs.core(mine)));
  }

  /** Findings that settle a group: on records that the viewer sees all, and on all of those. */
  private static Subquery<Integer> closing(
      CriteriaBuilder cb, CriteriaQuery<UUID> query, Expression<UUID> key, Optional<Actor> viewer) {
    Subquery<Integer> closing = query.subquery(Integer.class);
    Root<OverlapJudgement> judgement = closing.from(OverlapJudgement.class);

    Subquery<Integer> hidden = closing.subquery(Integer.class);
    Join<OverlapJudgement, OverlapMember> known = hidden.correlate(judgement).join("members");
    Root<Standard> behind = hidden.from(Standard.class);
    hidden
        .select(cb.literal(1))
        .where(
            cb.equal(behind.get(ID), known.get("standardId")),
            cb.or(
                cb.not(StandardSpecs.visible(cb, viewer, behind, hidden.subquery(Integer.class))),
                cb.notEqual(StandardSpecs.core(behind), judgement.get(KEY))));

    Subquery<Integer> news = closing.subquery(Integer.class);
    Root<OverlapJudgement> same = news.correlate(judgement);
    Root<Standard> member = news.from(Standard.class);
    Subquery<Integer> covered = news.subquery(Integer.class);
    Root<OverlapJudgement> again = covered.correlate(same);
    Join<OverlapJudgement, OverlapMember> seen = again.join("members");
    covered
        .select(cb.literal(1))
        .where(
            cb.equal(seen.get("standardId"), member.get(ID)),
            cb.equal(seen.get("title"), StandardSpecs.title(member)));
    news.select(cb.literal(1))
        .where(
            cb.equal(StandardSpecs.core(member), judgement.get(KEY)),
            cb.isNotNull(member.get(REGION)),
            StandardSpecs.visible(cb, viewer, member, news.subquery(Integer.class)),
            cb.not(cb.exists(covered)));

    return closing
        .select(cb.literal(1))
        .where(
            cb.equal(judgement.get(KEY), key), cb.not(cb.exists(hidden)), cb.not(cb.exists(news)));
  }

  /** The groups of these keys, in their order, with what the viewer sees of each. */
  public List<Found> read(Collection<UUID> keys, Optional<Actor> viewer) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<Standard>> members = new HashMap<>();
    standards
        .findAll(StandardSpecs.visible(viewer).and(StandardSpecs.localWithCore(keys)))
        .forEach(one -> members.computeIfAbsent(one.coreKey(), key -> new ArrayList<>()).add(one));
    List<OverlapJudgement> all = judgements.findByCoreKeyIn(keys);
    return keys.stream().map(key -> found(key, members.getOrDefault(key, List.of()), all)).toList();
  }

  private static Found found(UUID key, List<Standard> members, List<OverlapJudgement> all) {
    List<Standard> sorted =
        members.stream().sorted(Comparator.comparing(one -> one.number().value())).toList();
    return new Found(
        key,
        sorted,
        all.stream()
            .filter(one -> one.coreKey().equals(key) && one.within(sorted))
            .max(
                Comparator.comparing((OverlapJudgement one) -> one.stands(sorted))
                    .thenComparing(OverlapJudgement::judgedAt))
            .orElse(null));
  }
}
