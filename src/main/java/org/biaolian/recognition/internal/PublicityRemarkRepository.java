package org.biaolian.recognition.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.recognition.domain.PublicityRemark;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface PublicityRemarkRepository extends JpaRepository<PublicityRemark, UUID> {

  List<PublicityRemark> findByCaseIdOrderByReceivedOn(UUID caseId);

  long countByCaseIdAndReceivedOnAndContactNotNull(UUID caseId, LocalDate day);

  /** Cases about which something came in since they were shown. */
  @Query(
      """
      select distinct c.id from RecognitionCase c, PublicityRemark r
      where c.id in :ids and r.caseId = c.id and r.receivedOn >= c.before.publicFrom
      """)
  Set<UUID> heardAmong(Collection<UUID> ids);
}
