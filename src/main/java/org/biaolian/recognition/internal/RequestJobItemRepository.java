package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.domain.RequestJobItem;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface RequestJobItemRepository extends JpaRepository<RequestJobItem, UUID> {

  List<RequestJobItem> findByJobIdOrderByPosition(UUID jobId);

  @Query(
      """
      select i.id from RequestJobItem i
      where i.jobId = :jobId and i.state = WAITING order by i.position
      """)
  List<UUID> waiting(UUID jobId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from RequestJobItem i where i.id = :id")
  Optional<RequestJobItem> lock(UUID id);

  /** Job, state, and how many. */
  @Query(
      """
      select i.jobId, i.state, count(i) from RequestJobItem i
      where i.jobId in :jobs group by i.jobId, i.state
      """)
  List<Object[]> counts(Collection<UUID> jobs);
}
