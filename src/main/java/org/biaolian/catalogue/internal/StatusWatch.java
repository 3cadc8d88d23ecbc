package org.biaolian.catalogue.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.domain.LegalStatusDay;
import org.biaolian.catalogue.domain.Standard;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notices that a legal status has changed because its day has come. Pages work the status out from
 * the dates on each reading; this is for the trail and for the rooms that have to react. Each day
 * is told in one transaction together with the mark how far it was told, so a change is told once,
 * also after days on which the portal did not run.
 */
@Component
class StatusWatch {

  private final StandardRepository standards;
  private final LegalStatusDayRepository days;
  private final StatusNews news;
  private final DueWatch dues;
  private final Journal journal;
  private final TransactionTemplate transactions;
  private final Clock clock;

  StatusWatch(
      StandardRepository standards,
      LegalStatusDayRepository days,
      StatusNews news,
      DueWatch dues,
      Journal journal,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.standards = standards;
    this.days = days;
    this.news = news;
    this.dues = dues;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Soon after midnight; at the other hours there is nothing left to tell. */
  @Scheduled(cron = "0 5 * * * *", zone = "Asia/Shanghai")
  void catchUp() {
    LocalDate today = LocalDate.now(clock);
    while (Objects.requireNonNull(transactions.execute(status -> nextDay(today)))) {
      // another day was told; perhaps more have passed
    }
  }

  /**
   * @return whether a further day may be left
   */
  private boolean nextDay(LocalDate today) {
    Optional<LegalStatusDay> mark = days.lock();
    if (mark.isEmpty()) {
      days.save(new LegalStatusDay(today));
      return false;
    }
    LocalDate told = mark.get().day();
    if (!told.isBefore(today)) {
      return false;
    }
    LocalDate day = told.plusDays(1);
    tell(told, day);
    dues.day(day);
    mark.get().told(day);
    return true;
  }

  private void tell(LocalDate before, LocalDate day) {
    List<Journal.Entry> facts = new ArrayList<>();
    for (Standard standard : standards.withDateOn(day)) {
      LegalStatus was = standard.status(before);
      LegalStatus is = standard.status(day);
      if (was != is) {
        facts.add(StatusNews.entry(standard, was, is));
        news.publish(standard);
      }
    }
    if (!facts.isEmpty()) {
      journal.noteByItself(facts);
    }
  }
}
