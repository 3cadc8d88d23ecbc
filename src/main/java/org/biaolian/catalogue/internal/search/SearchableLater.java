package org.biaolian.catalogue.internal.search;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.biaolian.catalogue.internal.SearchLag;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.stereotype.Component;

/** Hands on what a commit would have waited for. */
@Component
@InFolder
class SearchableLater implements SearchLag {

  private final EntityManager entities;
  private final MissedChanges missed;

  SearchableLater(EntityManager entities, MissedChanges missed) {
    this.entities = entities;
    this.missed = missed;
  }

  @Override
  public void allow(Consumer<CompletableFuture<?>> later) {
    Search.session(entities)
        .indexingPlanSynchronizationStrategy(new SearchableAtOnce(missed, later));
  }
}
