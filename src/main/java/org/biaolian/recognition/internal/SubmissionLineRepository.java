package org.biaolian.recognition.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.domain.SubmissionLine;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface SubmissionLineRepository extends JpaRepository<SubmissionLine, UUID> {

  List<SubmissionLine> findBySubmissionIdOrderByPosition(UUID submissionId);

  /** Submission, and how many standards it asks for. */
  @Query(
      """
      select l.submissionId, count(l) from SubmissionLine l
      where l.submissionId in :ids and l.leftOut = false and l.standardId is not null
      group by l.submissionId
      """)
  List<Object[]> counts(Collection<UUID> ids);
}
