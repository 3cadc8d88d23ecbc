package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.domain.DisputeExpert;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface DisputeExpertRepository extends JpaRepository<DisputeExpert, UUID> {

  List<DisputeExpert> findByDisputeIdOrderById(UUID disputeId);

  Optional<DisputeExpert> findByDisputeIdAndPersonId(UUID disputeId, UUID personId);

  boolean existsByDisputeIdAndPersonId(UUID disputeId, UUID personId);

  boolean existsByDisputeIdAndOpinionIsNull(UUID disputeId);

  /** Where experts are heard now, the latest first. */
  @Query(
      """
      select e from DisputeExpert e, Dispute d
      where e.personId = :personId and d.id = e.disputeId and d.state = EXPERT_OPINION
      order by e.id desc
      """)
  List<DisputeExpert> heardNow(UUID personId);

  /** Who did not answer in time and for whom that was not noted, after one in the order of ids. */
  @Query(
      """
      select e.id from DisputeExpert e, Dispute d
      where d.state = EXPERT_OPINION and d.timeLimit.due < :today and e.disputeId = d.id
        and e.opinion is null and e.missedOn is null and e.id > :after
      order by e.id
      """)
  List<UUID> toMiss(LocalDate today, UUID after, Pageable slice);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from DisputeExpert e where e.id in :ids order by e.id")
  List<DisputeExpert> lock(Collection<UUID> ids);

  /** Whether somebody advised in a dispute about any round of a case. */
  @Query(
      """
      select count(e) > 0 from DisputeExpert e, Dispute d
      where d.requestId = :requestId and d.target = :target and e.disputeId = d.id
        and e.personId = :personId
      """)
  boolean advised(UUID requestId, String target, UUID personId);

  /** Of these later rounds, those before which somebody advised in a dispute. */
  @Query(
      """
      select c.id from RecognitionCase c, DisputeExpert e, Dispute d
      where c.id in :ids and c.round > 1 and d.requestId = c.requestId and d.target = c.target
        and e.disputeId = d.id and e.personId = :personId
      """)
  Set<UUID> advisedAmong(Collection<UUID> ids, UUID personId);
}
