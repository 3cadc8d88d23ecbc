package org.biaolian.recognition.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.recognition.Contested;
import org.biaolian.recognition.domain.ObjectionLimit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface ObjectionRepository extends JpaRepository<ObjectionLimit, UUID> {

  Optional<ObjectionLimit> findByCaseIdAndContested(UUID caseId, Contested contested);

  /** What can still be contested on a day or later, after one in the order of ids. */
  @Query(
      """
      select o.id from ObjectionLimit o
      where o.timeLimit.due >= :from and o.id > :after
        and not exists (
          select d from Dispute d where d.caseId = o.caseId and d.contested = o.contested)
      order by o.id
      """)
  List<UUID> runningFrom(LocalDate from, UUID after, Pageable slice);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from ObjectionLimit o where o.id in :ids order by o.id")
  List<ObjectionLimit> lock(Collection<UUID> ids);
}
