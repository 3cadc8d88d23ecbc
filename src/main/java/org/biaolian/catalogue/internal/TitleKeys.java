package org.biaolian.catalogue.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.domain.TitleParts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills in what titles are about for records of before, once after an upgrade and before the portal
 * answers, so that nobody changes them meanwhile.
 */
@Component
class TitleKeys implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(TitleKeys.class);
  private static final int PIECE = 1000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final EntityManager entities;
  private final TransactionTemplate transactions;

  TitleKeys(EntityManager entities, PlatformTransactionManager transactions) {
    this.entities = entities;
    this.transactions = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    UUID last = BEFORE_ALL;
    UUID reached = fillAfter(last);
    while (!reached.equals(last)) {
      last = reached;
      reached = fillAfter(last);
    }
    if (!last.equals(BEFORE_ALL)) {
      LOG.info("What the titles of all records are about has been worked out.");
    }
  }

  private UUID fillAfter(UUID last) {
    UUID reached = transactions.execute(status -> fill(last));
    return reached == null ? last : reached;
  }

  private UUID fill(UUID last) {
    List<Tuple> rows =
        entities
            .createQuery(
                """
                select s.id as id, s.title.titleZh as title from Standard s
                where s.title.coreKey is null and s.id > :last order by s.id
                """,
                Tuple.class)
            .setParameter("last", last)
            .setMaxResults(PIECE)
            .getResultList();
    for (Tuple row : rows) {
      TitleParts parts = TitleParts.of(row.get("title", String.class));
      entities
          .createQuery(
              "update Standard s set s.title.subjectKey = :subject, s.title.coreKey = :core"
                  + " where s.id = :id")
          .setParameter("subject", parts.subjectKey())
          .setParameter("core", parts.coreKey())
          .setParameter("id", row.get("id", UUID.class))
          .executeUpdate();
    }
    return rows.isEmpty() ? last : rows.getLast().get("id", UUID.class);
  }
}
