package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface CaseRepository extends JpaRepository<RecognitionCase, UUID> {

  List<RecognitionCase> findByRequestIdOrderByTarget(UUID requestId);

  /** Whether a case of the request still waits; written out, so that its plan is kept. */
  @Query(
      """
      select count(c) > 0 from RecognitionCase c
      where c.requestId = :requestId and c.state not in (SIGNED, TERMINATED)
      """)
  boolean hasLive(UUID requestId);

  List<RecognitionCase> findByStandardIdIn(Collection<UUID> standardIds);

  /** Standards of a circle with at least one case, the latest case first. */
  @Query(
      """
      select c.standardId from RecognitionCase c
      where c.circleCode = :circle and c.state <> TERMINATED
      group by c.standardId
      order by max(c.assignedAt) desc, c.standardId
      """)
  List<UUID> standardsOf(String circle, Pageable slice);

  @Query(
      """
      select count(distinct c.standardId) from RecognitionCase c
      where c.circleCode = :circle and c.state <> TERMINATED
      """)
  long countStandardsOf(String circle);

  List<RecognitionCase> findByApplicantAndStateInOrderByDueOn(
      String applicant, Collection<CaseState> states, Pageable slice);
}
