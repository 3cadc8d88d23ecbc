package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.CaseCounts;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists and counts of the requests and cases that a party sees, by the rule of {@link Party}. */
@Component
public class SeenRows {

  private final EntityManager entities;

  SeenRows(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The latest first.
   *
   * @param submission of which they are; none for all
   */
  public List<RecognitionRequest> requests(
      Party party,
      Collection<RequestState> states,
      @Nullable UUID submission,
      int offset,
      int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<RecognitionRequest> query = cb.createQuery(RecognitionRequest.class);
    Root<RecognitionRequest> root = query.from(RecognitionRequest.class);
    query
        .where(party.seen(root, cb), root.get("state").in(states), of(submission, root, cb))
        .orderBy(cb.desc(root.get("draftedAt")), cb.asc(root.get("id")));
    return slice(query, offset, limit);
  }

  /** How many are in which state, in one statement. */
  public Map<RequestState, Long> countRequests(Party party, @Nullable UUID submission) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<RecognitionRequest> root = query.from(RecognitionRequest.class);
    query
        .select(cb.array(root.get("state"), cb.count(root)))
        .where(party.seen(root, cb), of(submission, root, cb))
        .groupBy(root.get("state"));
    Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
    for (Object[] row : entities.createQuery(query).getResultList()) {
      counts.put((RequestState) row[0], (Long) row[1]);
    }
    return counts;
  }

  private static Predicate of(
      @Nullable UUID submission, Root<RecognitionRequest> root, CriteriaBuilder cb) {
    return submission == null ? cb.conjunction() : cb.equal(root.get("submissionId"), submission);
  }

  /** The most urgent first, those without a clock last. */
  public List<RecognitionCase> cases(
      Party party, Collection<CaseState> states, int offset, int limit) {
    return cases(states, party::seenInside, offset, limit);
  }

  /** Of these, the ones that the own bureau decides. */
  public List<RecognitionCase> casesToDecide(
      Party party, Collection<CaseState> states, int offset, int limit) {
    return cases(states, (root, cb) -> toDecide(party, root, cb), offset, limit);
  }

  /** Of these, the ones that one clerk has. */
  public List<RecognitionCase> casesOfClerk(
      Party party, Collection<CaseState> states, UUID clerk, int offset, int limit) {
    return cases(states, (root, cb) -> ofClerk(party, clerk, root, cb), offset, limit);
  }

  public long countCasesOfClerk(Party party, Collection<CaseState> states, UUID clerk) {
    return countCases(states, (root, cb) -> ofClerk(party, clerk, root, cb));
  }

  private static Predicate ofClerk(
      Party party, UUID clerk, Root<RecognitionCase> root, CriteriaBuilder cb) {
    return cb.and(toDecide(party, root, cb), cb.equal(root.get("clerkId"), clerk));
  }

  private static Predicate toDecide(Party party, Root<RecognitionCase> root, CriteriaBuilder cb) {
    BureauCode own = party.actor().bureau();
    Predicate seen = party.seenInside(root, cb);
    return own == null ? seen : cb.and(seen, cb.equal(root.get("target"), own.value()));
  }

  /** Which cases. */
  private interface Which {
    Predicate of(Root<RecognitionCase> root, CriteriaBuilder cb);
  }

  private List<RecognitionCase> cases(
      Collection<CaseState> states, Which which, int offset, int limit) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<RecognitionCase> query = cb.createQuery(RecognitionCase.class);
    Root<RecognitionCase> root = query.from(RecognitionCase.class);
    Path<LocalDate> due = root.get("clock").get("timeLimit").get("due");
    Expression<Integer> clockless = cb.<Integer>selectCase().when(cb.isNull(due), 1).otherwise(0);
    query
        .where(which.of(root, cb), root.get("state").in(states))
        .orderBy(
            cb.asc(clockless), cb.asc(due), cb.desc(root.get("signedAt")), cb.asc(root.get("id")));
    return slice(query, offset, limit);
  }

  /** How many are in which state, in one statement. */
  public CaseCounts countCases(Party party) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Object[]> query = cb.createQuery(Object[].class);
    Root<RecognitionCase> root = query.from(RecognitionCase.class);
    Expression<Long> own = cb.<Long>selectCase().when(toDecide(party, root, cb), 1L).otherwise(0L);
    query
        .select(cb.array(root.get("state"), cb.count(root), cb.sum(own)))
        .where(party.seenInside(root, cb))
        .groupBy(root.get("state"));
    Map<CaseState, Long> seen = new EnumMap<>(CaseState.class);
    Map<CaseState, Long> toDecide = new EnumMap<>(CaseState.class);
    for (Object[] row : entities.createQuery(query).getResultList()) {
      seen.put((CaseState) row[0], (Long) row[1]);
      toDecide.put((CaseState) row[0], (Long) row[2]);
    }
    return new CaseCounts(seen, toDecide);
  }

  private long countCases(Collection<CaseState> states, Which which) {
    CriteriaBuilder cb = entities.getCriteriaBuilder();
    CriteriaQuery<Long> query = cb.createQuery(Long.class);
    Root<RecognitionCase> root = query.from(RecognitionCase.class);
    query.select(cb.count(root)).where(which.of(root, cb), root.get("state").in(states));
    return entities.createQuery(query).getSingleResult();
  }

  private <T> List<T> slice(CriteriaQuery<T> query, int offset, int limit) {
    return entities.createQuery(query).setFirstResult(offset).setMaxResults(limit).getResultList();
  }
}
