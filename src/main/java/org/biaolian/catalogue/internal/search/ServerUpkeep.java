package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A row of the database says of which version the fields on the server are. Changes stand in the
 * outbox until they are written, so that an index is built only when it is new, of another version,
 * or was emptied by somebody. Whichever portal holds the row builds; others wait for it.
 */
@Component
@OnServer
class ServerUpkeep implements IndexUpkeep {

  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final int THREADS = 2;
  private static final int PIECE = 50;

  private final EntityManager entities;
  private final SearchMapping mapping;
  private final TransactionTemplate transaction;

  ServerUpkeep(
      EntityManagerFactory portal,
      EntityManager entities,
      PlatformTransactionManager transactions) {
    this.mapping = Search.mapping(portal);
    this.entities = entities;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What the server refused again and again gets another chance. */
  @Override
  public boolean complete() {
    mapping.extension(OutboxPollingExtension.get()).reprocessAbortedEvents();
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> entities.find(IndexState.class, IndexState.ONLY).current() && !emptied()));
  }

  @Override
  public void build(BooleanSupplier ended) {
    while (!ended.getAsBoolean() && !Objects.equals(transaction.execute(s -> built()), true)) {
      pause();
    }
  }

  /** False while another portal builds. */
  private boolean built() {
    List<IndexState> free =
        entities
            .createQuery("select s from IndexState s", IndexState.class)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
            .getResultList();
    for (IndexState state : free) {
      if (!state.current() || emptied()) {
        mapping.scope(Standard.class).schemaManager().dropAndCreate();
        if (records()) {
          writeAll();
        }
        state.built();
      }
    }
    return !free.isEmpty();
  }

  private boolean emptied() {
    return Search.session(entities)
                .search(Standard.class)
                .where(f -> f.matchAll())
                .fetchTotalHitCount()
            == 0
        && records();
  }

  private boolean records() {
    return !entities
        .createQuery("select s.id from Standard s")
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void writeAll() {
    try {
      mapping
          .scope(Standard.class)
          .massIndexer()
          .threadsToLoadObjects(THREADS)
          .batchSizeToLoadObjects(PIECE)
          .purgeAllOnStart(false)
          .mergeSegmentsOnFinish(false)
          .startAndWait();
    } catch (InterruptedException e) {
      throw ended(e);
    }
  }

  /** The outbox keeps what was not written yet. */
  @Override
  public void end() {}

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      throw ended(e);
    }
  }

  private static IllegalStateException ended(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("ended while the index was built", e);
  }
}
