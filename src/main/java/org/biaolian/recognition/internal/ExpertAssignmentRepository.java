package org.biaolian.recognition.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ExpertAssignmentRepository extends JpaRepository<ExpertAssignment, UUID> {

  /** The latest first. */
  List<ExpertAssignment> findByPersonIdOrderByIdDesc(UUID personId);

  List<ExpertAssignment> findByCaseIdOrderById(UUID caseId);

  boolean existsByCaseIdAndPersonId(UUID caseId, UUID personId);

  boolean existsByCaseIdAndRoundAndPersonId(UUID caseId, int round, UUID personId);
}
