package org.biaolian.calendar.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.calendar.NoticeState;
import org.biaolian.calendar.domain.HolidayNotice;
import org.springframework.data.jpa.repository.JpaRepository;

public interface HolidayNoticeRepository extends JpaRepository<HolidayNotice, UUID> {

  List<HolidayNotice> findAllByOrderByYearOfDescProposedAtDesc();

  List<HolidayNotice> findByStateAndYearOfGreaterThan(NoticeState state, int year);

  boolean existsByYearOfAndStateIn(int year, Collection<NoticeState> states);
}
