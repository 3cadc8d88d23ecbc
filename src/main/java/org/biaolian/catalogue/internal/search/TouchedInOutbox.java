package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import org.biaolian.catalogue.StandardTouched;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records of which a module above now knows something else: put into the outbox with the commit of
 * that change, so that no crash takes them from the index.
 */
@Component
@OnServer
class TouchedInOutbox {

  private final EntityManager entities;
  private final TransactionTemplate transaction;

  TouchedInOutbox(EntityManager entities, PlatformTransactionManager transactions) {
    this.entities = entities;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener
  void on(StandardTouched event) {
    transaction.executeWithoutResult(
        status -> {
          Standard standard = entities.find(Standard.class, event.standardId());
          if (standard != null) {
            Search.session(entities).indexingPlan().addOrUpdate(standard);
          }
        });
  }
}
