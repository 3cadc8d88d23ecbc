package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.domain.Dispute;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface DisputeRepository extends JpaRepository<Dispute, UUID> {

  boolean existsByCaseIdAndContested(UUID caseId, Contested contested);

  /** The disputes of all rounds of a case, the first one first. */
  List<Dispute> findByRequestIdAndTargetOrderByOpenedAt(UUID requestId, String target);

  List<Dispute> findByRequestIdIn(Collection<UUID> requestIds);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from Dispute d where d.requestId = :requestId order by d.id")
  List<Dispute> lockOfRequest(UUID requestId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select d from Dispute d where d.id in :ids order by d.id")
  List<Dispute> lock(Collection<UUID> ids);

  /** Disputes that move by themselves by this day, after one in the order of ids. */
  @Query(
      """
      select d.id from Dispute d
      where d.state in (OPENED, ACCEPTED, STATEMENTS, EXPERT_OPINION, RECOMMENDED)
        and (d.endsOn < :today or (d.state = ACCEPTED and d.timeLimit.due < :today))
        and d.id > :after
      order by d.id
      """)
  List<UUID> toMove(LocalDate today, UUID after, Pageable slice);

  /** Running disputes whose due day has come and was not told, after one in the order of ids. */
  @Query(
      """
      select d.id from Dispute d
      where d.state in (OPENED, ACCEPTED, STATEMENTS, EXPERT_OPINION, RECOMMENDED)
        and (d.timeLimit.due <= :today or d.endsOn <= :today)
        and not exists (
          select e from DisputeEscalation e
          where e.id.disputeId = d.id and e.id.dueOn = least(coalesce(d.timeLimit.due, d.endsOn), d.endsOn))
        and d.id > :after
      order by d.id
      """)
  List<UUID> dueForEscalation(LocalDate today, UUID after, Pageable slice);

  /** Which of these have been told for their present due day. */
  @Query(
      """
      select d.id from Dispute d, DisputeEscalation e
      where d.id in :ids and e.id.disputeId = d.id
        and e.id.dueOn = least(coalesce(d.timeLimit.due, d.endsOn), d.endsOn)
      """)
  Set<UUID> escalatedAmong(Collection<UUID> ids);

  /** Clocks that run out on a day or later, after one in the order of ids. */
  @Query(
      """
      select d.id from Dispute d
      where d.timeLimit.due >= :from and d.state in (OPENED, ACCEPTED, EXPERT_OPINION)
        and d.id > :after
      order by d.id
      """)
  List<UUID> runningFrom(LocalDate from, UUID after, Pageable slice);
}
