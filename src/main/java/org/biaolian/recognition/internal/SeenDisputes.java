package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.springframework.stereotype.Component;

/** Lists and counts of the disputes that a party sees. */
@Component
public class SeenDisputes {

  private final EntityManager entities;

  SeenDisputes(EntityManager entities) {
    this.entities = entities;
  }

  /** The nearest end first. */
  public List<Dispute> list(
      Party party,
      Collection<DisputeState> states,
      Collection<DisputeSide> sides,
      int offset,
      int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Dispute> query = cb.createQuery(Dispute.class);
    Root<Dispute> root = query.from(Dispute.class);
    query
        .where(seen(party, sides, root, cb), root.get("state").in(states))
        .orderBy(cb.asc(root.get("endsOn")), cb.asc(root.get("id")));
    return entities.createQuery(query).setFirstResult(offset).setMaxResults(limit).getResultList();
  }

  public long count(Party party, Collection<DisputeState> states, Collection<DisputeSide> sides) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<Dispute> root = query.from(Dispute.class);
    query.select(cb.count(root)).where(seen(party, sides, root, cb), root.get("state").in(states));
    return entities.createQuery(query).getSingleResult();
  }

  /** A bureau sees its own, on the sides asked for; secretariat and auditor are on no side. */
  private static Predicate seen(
      Party party, Collection<DisputeSide> sides, Root<Dispute> one, CriteriaBuilder cb) {
    List<Predicate> any = new ArrayList<>();
    BureauCode own = party.actor().bureau();
    if (party.reads() && own != null) {
      if (sides.contains(DisputeSide.APPLICANT)) {
        any.add(cb.equal(one.get("applicant"), own.value()));
      }
      if (sides.contains(DisputeSide.TARGET)) {
        any.add(cb.equal(one.get("target"), own.value()));
      }
    }
    party
        .secretariatCircle()
        .ifPresent(circle -> any.add(cb.equal(one.get("circleCode"), circle.value())));
    if (party.auditor()) {
      any.add(cb.conjunction());
    }
    return cb.or(any.toArray(Predicate[]::new));
  }
}
