package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface ExpertAssignmentRepository extends JpaRepository<ExpertAssignment, UUID> {

  /** The latest first. */
  List<ExpertAssignment> findByPersonIdOrderByIdDesc(UUID personId);

  List<ExpertAssignment> findByCaseIdOrderById(UUID caseId);

  /** Of these cases, who owes an opinion still on a day. */
  @Query(
      """
      select e from ExpertAssignment e
      where e.caseId in :cases and e.opinion is null and e.validFrom <= :day and e.validTo >= :day
      order by e.id
      """)
  List<ExpertAssignment> awaited(Collection<UUID> cases, LocalDate day);

  /** Whose days are over without an opinion, which the worklist was not told yet. */
  @Query(
      """
      select e.id from ExpertAssignment e
      where e.overTold = false and e.validTo < :today and e.opinion is null and e.id > :after
      order by e.id
      """)
  List<UUID> over(LocalDate today, UUID after, Pageable slice);

  @Modifying
  @Query("update ExpertAssignment e set e.overTold = true where e.id in :ids")
  void toldOver(Collection<UUID> ids);

  boolean existsByCaseIdAndPersonId(UUID caseId, UUID personId);

  boolean existsByCaseIdAndRoundAndPersonId(UUID caseId, int round, UUID personId);

  /** Whether somebody was asked about any round of a case. */
  @Query(
      """
      select count(e) > 0 from ExpertAssignment e, RecognitionCase c
      where c.requestId = :requestId and c.target = :target and e.caseId = c.id
        and e.personId = :personId
      """)
  boolean advised(UUID requestId, String target, UUID personId);

  /** Of these cases, those about which somebody was asked; of a later round, about any round. */
  @Query(
      """
      select c.id from RecognitionCase c, RecognitionCase o, ExpertAssignment e
      where c.id in :ids and o.requestId = c.requestId and o.target = c.target
        and (o.id = c.id or c.round > 1) and e.caseId = o.id and e.personId = :personId
      """)
  Set<UUID> advisedAmong(Collection<UUID> ids, UUID personId);
}
