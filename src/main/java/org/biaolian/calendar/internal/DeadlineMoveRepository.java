package org.biaolian.calendar.internal;

import java.util.List;
import java.util.UUID;
import org.biaolian.calendar.domain.DeadlineMove;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DeadlineMoveRepository extends JpaRepository<DeadlineMove, UUID> {

  List<DeadlineMove> findByNoticeIdOrderByNumberAscIdAsc(UUID noticeId, Pageable slice);
}
