package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the legal statuses in the index follow the dates. Each document says between which days its
 * status holds; the first search of a day, or the clock at midnight, writes those anew that have
 * run out, before it answers. So does the first search after a document was written as of another
 * day, which happens round midnight, and where a demonstration lives through days gone by.
 */
@Component
class StatusDay {

  private static final int PIECE = 500;

  private final EntityManager entities;
  private final IndexWriter writer;
  private final DocumentSource source;
  private final Clock clock;
  private final TransactionTemplate own;
  private final ReentrantLock turning = new ReentrantLock();

  StatusDay(
      EntityManager entities,
      IndexWriter writer,
      DocumentSource source,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.entities = entities;
    this.writer = writer;
    this.source = source;
    this.clock = clock;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Scheduled(cron = "1 0 0 * * *", zone = "${biaolian.time-zone}")
  void midnight() {
    follow();
  }

  /** Makes the statuses those of today. */
  void follow() {
    LocalDate today = LocalDate.now(clock);
    if (source.standsAt(today)) {
      return;
    }
    turning.lock();
    try {
      if (!source.standsAt(today)) {
        pieces(today).forEach(writer::write);
        source.standAt(today);
      }
    } finally {
      turning.unlock();
    }
  }

  /** All ids first, so that nothing is held open while they are written. */
  private List<List<UUID>> pieces(LocalDate today) {
    List<List<UUID>> pieces =
        own.execute(
            status -> {
              List<List<UUID>> read = new ArrayList<>();
              try (SearchScroll<UUID> late = late(today)) {
                for (var next = late.next(); next.hasHits(); next = late.next()) {
                  read.add(next.hits());
                }
              }
              return read;
            });
    return pieces == null ? List.of() : pieces;
  }

  private SearchScroll<UUID> late(LocalDate today) {
    return Search.session(entities)
        .search(Standard.class)
        .select(f -> f.id(UUID.class))
        .where(
            f ->
                f.or(
                    f.range().field(IndexFields.STATUS_UNTIL).atMost(today),
                    f.range().field(IndexFields.STATUS_FROM).greaterThan(today)))
        .scroll(PIECE);
  }
}
