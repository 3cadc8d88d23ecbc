package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ExpertAssignmentRepository extends JpaRepository<ExpertAssignment, UUID> {

  /** The latest first. */
  List<ExpertAssignment> findByPersonIdOrderByIdDesc(UUID personId);

  List<ExpertAssignment> findByCaseIdOrderById(UUID caseId);

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
