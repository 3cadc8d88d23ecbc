package org.biaolian.catalogue.internal.search;

import java.util.Collection;
import java.util.UUID;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.springframework.stereotype.Component;

/** By the thread that commits. */
@Component
@InFolder
final class DirectDelivery implements Delivery {

  private final MissedChanges missed;

  DirectDelivery(MissedChanges missed) {
    this.missed = missed;
  }

  @Override
  public void prepare(SearchSession session, boolean atOnce) {
    session.indexingPlanSynchronizationStrategy(
        atOnce ? new SearchableAtOnce(missed) : IndexingPlanSynchronizationStrategy.async());
  }

  /** {@link SearchIndexingPlan#execute} has waited. */
  @Override
  public void await(Collection<UUID> ids) {}
}
