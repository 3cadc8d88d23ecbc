package org.biaolian.catalogue.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.domain.Standard;
import org.springframework.stereotype.Component;

/** Lists of standards, cut by offset as grids ask for them. */
@Component
public class StandardSearch {

  private final EntityManager entities;

  StandardSearch(EntityManager entities) {
    this.entities = entities;
  }

  public List<Standard> list(
      StandardQuery query, Optional<Actor> viewer, LocalDate today, int offset, int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Standard> criteria = cb.createQuery(Standard.class);
    Root<Standard> root = criteria.from(Standard.class);
    criteria
        .where(StandardSpecs.of(query, viewer, today).toPredicate(root, criteria, cb))
        .orderBy(order(query.sort(), root, cb));
    return entities
        .createQuery(criteria)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  public long count(StandardQuery query, Optional<Actor> viewer, LocalDate today) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Long> criteria = cb.createQuery(Long.class);
    Root<Standard> root = criteria.from(Standard.class);
    criteria
        .select(cb.count(root))
        .where(StandardSpecs.of(query, viewer, today).toPredicate(root, criteria, cb));
    return entities.createQuery(criteria).getSingleResult();
  }

  /** The number makes every order total, so that no row shows on two pages. */
  private static List<Order> order(
      StandardQuery.Sort sort, Root<Standard> root, CriteriaBuilder cb) {
    Order byNumber = cb.asc(root.get("number"));
    return switch (sort) {
      case NEWEST -> List.of(cb.desc(root.get("publishedOn")), byNumber);
      case NUMBER -> List.of(byNumber);
      case TITLE -> List.of(cb.asc(root.get("titlePinyin")), byNumber);
    };
  }
}
