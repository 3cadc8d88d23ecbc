package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes records into the index beside what Hibernate Search does by itself after each commit. The
 * rows are locked meanwhile, so that a change of the same moment comes after and wins.
 */
@Component
class IndexWriter {

  /** Long texts are not gathered in memory. */
  private static final int TEXTS_AT_ONCE = 10;

  private final EntityManager entities;
  private final DocumentSource source;
  private final Delivery delivery;
  private final TransactionTemplate own;

  IndexWriter(
      EntityManager entities,
      DocumentSource source,
      Delivery delivery,
      PlatformTransactionManager transactions) {
    this.entities = entities;
    this.source = source;
    this.delivery = delivery;
    this.own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Writes these records now; they can be found when this returns. */
  void write(Collection<UUID> ids) {
    own.executeWithoutResult(
        status ->
            put(
                entities
                    .createQuery(
                        "select s from Standard s where s.id in :ids order by s.id", Standard.class)
                    .setParameter("ids", ids)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .setHint(HibernateHints.HINT_READ_ONLY, true)
                    .getResultList(),
                true));
    delivery.await(ids);
  }

  /**
   * Writes the next records in the order of their ids, without waiting for the disk.
   *
   * @return the last id written; the one given when there are no more
   */
  UUID writeAfter(UUID last, int most) {
    UUID reached =
        own.execute(
            status -> {
              List<Standard> rows =
                  entities
                      .createQuery(
                          "select s from Standard s where s.id > :last order by s.id",
                          Standard.class)
                      .setParameter("last", last)
                      .setMaxResults(most)
                      .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                      .setHint(HibernateHints.HINT_READ_ONLY, true)
                      .getResultList();
              put(rows, false);
              return rows.isEmpty() ? last : rows.getLast().id();
            });
    return reached == null ? last : reached;
  }

  private void put(List<Standard> rows, boolean atOnce) {
    SearchSession session = Search.session(entities);
    delivery.prepare(session, atOnce);
    source.readAhead(
        rows.stream().map(Standard::id).toList(),
        () -> {
          int withFiles = 0;
          for (Standard row : rows) {
            session.indexingPlan().addOrUpdate(row);
            if (DocumentSource.hasFiles(row.id()) && ++withFiles % TEXTS_AT_ONCE == 0) {
              session.indexingPlan().execute();
            }
          }
          session.indexingPlan().execute();
        });
  }
}
