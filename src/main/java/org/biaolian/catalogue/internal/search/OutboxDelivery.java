package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * By rows of the outbox, which are written with the commit. A portal takes them out a tenth of a
 * second later, and the server shows the documents within a second.
 */
@Component
@OnServer
final class OutboxDelivery implements Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private static final String PENDING =
      "select count(e) from org.hibernate.search.mapper.orm.outboxpolling.event.impl.OutboxEvent e"
          + " where e.status = PENDING and e.entityId in :ids";

  private final EntityManagerFactory portal;

  OutboxDelivery(EntityManagerFactory portal) {
    this.portal = portal;
  }

  /** The outbox knows no other way. */
  @Override
  public void prepare(SearchSession session, boolean atOnce) {}

  /** A server that does not answer gets them later, so that nobody waits for ever. */
  @Override
  public void await(Collection<UUID> ids) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (pending(ids)) {
      if (System.nanoTime() - end > 0) {
        LOG.warn("The search server is slow: {} records are found later.", ids.size());
        return;
      }
      sleep();
    }
    Search.mapping(portal).scope(Standard.class).workspace().refresh();
  }

  /** Each time with a session of its own, which sees what others have committed since. */
  private boolean pending(Collection<UUID> ids) {
    try (EntityManager reader = portal.createEntityManager()) {
      return reader
              .createQuery(PENDING, Long.class)
              .setParameter("ids", ids.stream().map(UUID::toString).toList())
              .getSingleResult()
          > 0;
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended while waiting for the search server", e);
    }
  }
}
