package org.biaolian.catalogue.internal.search;

import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Remembers until the portal ends that the index lost something that has been committed, be it at
 * once or later on its way to the disk. Which changes a failed write took along nobody knows, so
 * that only a build at the next start makes it good.
 */
@Component
@InFolder
final class MissedChanges implements FailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(MissedChanges.class);

  private volatile boolean any;

  /** Whether the index is to be built anew. */
  boolean any() {
    return any;
  }

  void note(Throwable cause) {
    any = true;
    LOG.error("A change is missing in the search index until the next start.", cause);
  }

  @Override
  public void handle(FailureContext context) {
    any = true;
    LOG.error(
        "Changes may be missing in the search index until the next start: {}",
        context.failingOperation(),
        context.throwable());
  }

  @Override
  public void handle(EntityIndexingFailureContext context) {
    any = true;
    LOG.error(
        "Records are missing in the search index until the next start: {} {}",
        context.failingOperation(),
        context.failingEntityReferences(),
        context.throwable());
  }
}
