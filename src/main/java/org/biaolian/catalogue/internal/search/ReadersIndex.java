package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.ReadersChanged;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes records whose readers change into the index, with the commit of the change. Only a file's
 * row may have changed, so the record's is locked too: what reads it for the index at the same
 * moment comes before or after. All records of a step are locked at once, when it commits, in the
 * order of their ids: two steps over the same records never wait for each other in a ring.
 */
@Component
class ReadersIndex {

  private final EntityManager entities;

  ReadersIndex(EntityManager entities) {
    this.entities = entities;
  }

  @EventListener
  void on(ReadersChanged event) {
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Changed.class::isInstance)
        .map(Changed.class::cast)
        .findFirst()
        .orElseGet(this::begin)
        .ids
        .add(event.standardId());
  }

  private Changed begin() {
    Changed changed = new Changed();
    TransactionSynchronizationManager.registerSynchronization(changed);
    return changed;
  }

  /** The records of one step. */
  private final class Changed implements TransactionSynchronization {

    private final Set<UUID> ids = new HashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      SearchIndexingPlan plan = Search.session(entities).indexingPlan();
      entities
          .createQuery("select s from Standard s where s.id in :ids order by s.id", Standard.class)
          .setParameter("ids", ids)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultList()
          .forEach(plan::addOrUpdate);
    }
  }
}
