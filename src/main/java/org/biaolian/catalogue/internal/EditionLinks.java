package org.biaolian.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.Verification;
import org.biaolian.catalogue.domain.Backfill;
import org.biaolian.catalogue.domain.Standard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links records from before there were links to the editions that their sentences name. Each piece
 * is one transaction together with the mark how far it is, so a portal that dies goes on where it
 * was; a record that has links is left alone, so a second run changes nothing.
 */
@Component
class EditionLinks {

  private static final Logger log = LoggerFactory.getLogger(EditionLinks.class);
  private static final Limit PIECE = Limit.of(500);

  private final BackfillRepository backfills;
  private final StandardRepository standards;
  private final Successions successions;
  private final Journal journal;
  private final TransactionTemplate transactions;

  EditionLinks(
      BackfillRepository backfills,
      StandardRepository standards,
      Successions successions,
      Journal journal,
      PlatformTransactionManager transactions) {
    this.backfills = backfills;
    this.standards = standards;
    this.successions = successions;
    this.journal = journal;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Soon after a start; when all is done there is one row to look at. */
  @Scheduled(initialDelay = 20, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
  void fill() {
    while (Objects.requireNonNull(transactions.execute(status -> piece()))) {
      // a piece was linked; perhaps there are more
    }
  }

  /**
   * @return whether more may be left
   */
  private boolean piece() {
    Backfill mark = backfills.lock(Backfill.EDITION_LINKS).orElseThrow();
    if (mark.finished()) {
      return false;
    }
    List<Standard> rows = standards.unlinkedAfter(mark.reached(), PIECE);
    if (rows.isEmpty()) {
      mark.finish();
      log.info("Every record is linked to the editions that it names.");
      return false;
    }
    List<Journal.Entry> facts = new ArrayList<>();
    for (Standard standard : rows) {
      if (standard.linkEditions() && standard.verification() == Verification.VERIFIED) {
        facts.addAll(successions.linked(standard));
      }
    }
    if (!facts.isEmpty()) {
      journal.noteByItself(facts);
    }
    mark.reach(rows.getLast().id());
    return true;
  }
}
