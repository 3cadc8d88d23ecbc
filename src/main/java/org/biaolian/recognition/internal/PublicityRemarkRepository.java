package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.PublicityRemark;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PublicityRemarkRepository extends JpaRepository<PublicityRemark, UUID> {

  List<PublicityRemark> findByCaseIdOrderByReceivedOn(UUID caseId);

  long countByCaseIdAndReceivedOnAndContactNotNull(UUID caseId, LocalDate day);

  boolean existsByCaseIdAndReceivedOnGreaterThanEqual(UUID caseId, LocalDate from);
}
