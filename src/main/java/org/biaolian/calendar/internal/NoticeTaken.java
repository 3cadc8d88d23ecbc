package org.biaolian.calendar.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.calendar.DayFact;
import org.biaolian.calendar.NoticeConfirmed;
import org.biaolian.calendar.NoticeState;
import org.biaolian.calendar.RunningDeadlines;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.calendar.domain.DeadlineMove;
import org.biaolian.calendar.domain.HolidayNotice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes confirmed notices into the calendar, at the start and each minute, so that every process
 * has them; and lets the rooms reckon their deadlines anew once a notice is confirmed.
 */
@Component
public class NoticeTaken {

  private final HolidayNoticeRepository notices;
  private final DeadlineMoveRepository moves;
  private final WorkingCalendar calendar;
  private final ObjectProvider<RunningDeadlines> rooms;
  private final TransactionTemplate transactions;

  NoticeTaken(
      HolidayNoticeRepository notices,
      DeadlineMoveRepository moves,
      WorkingCalendar calendar,
      ObjectProvider<RunningDeadlines> rooms,
      PlatformTransactionManager transactions) {
    this.notices = notices;
    this.moves = moves;
    this.calendar = calendar;
    this.rooms = rooms;
    this.transactions = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "${biaolian.due-days:30 * * * * *}")
  public void refresh() {
    transactions.executeWithoutResult(
        status ->
            notices
                .findByStateAndYearOfGreaterThan(NoticeState.CONFIRMED, calendar.lastNoticeYear())
                .stream()
                .map(HolidayNotice::days)
                .forEach(calendar::take));
  }

  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(NoticeConfirmed event) {
    refresh();
    UUID notice = event.noticeId();
    LocalDate from =
        transactions.execute(status -> first(notices.findById(notice).orElseThrow().days()));
    if (from != null) {
      rooms.forEach(
          room -> room.reckonAnew(from, move -> moves.save(DeadlineMove.of(notice, move))));
    }
  }

  /** The first day that is another than a plain week would have it. */
  public static LocalDate first(List<DayFact> days) {
    return days.stream().map(DayFact::date).min(LocalDate::compareTo).orElseThrow();
  }
}
