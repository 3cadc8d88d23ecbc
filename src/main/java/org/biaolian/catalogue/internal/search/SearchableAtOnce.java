package org.biaolian.catalogue.internal.search;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a commit: waits until the index knows of the change, so that the next search finds it, but
 * not for the disk. What a crash takes from the index is built anew at the next start. A failure of
 * the index is logged and does not undo or hide what has been committed.
 */
final class SearchableAtOnce implements IndexingPlanSynchronizationStrategy {

  private static final Logger LOG = LoggerFactory.getLogger(SearchableAtOnce.class);

  private final Consumer<CompletableFuture<?>> waiting;

  SearchableAtOnce() {
    this(CompletableFuture::join);
  }

  /**
   * @param waiting for somebody who waits himself
   */
  SearchableAtOnce(Consumer<CompletableFuture<?>> waiting) {
    this.waiting = waiting;
  }

  @Override
  public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(written -> waiting.accept(logged(written)));
  }

  private static CompletableFuture<?> logged(
      CompletableFuture<? extends SearchIndexingPlanExecutionReport> written) {
    return written.handle(
        (report, failure) -> {
          Throwable cause = failure != null ? failure : report.throwable().orElse(null);
          if (cause != null) {
            LOG.error("A change is missing in the search index until the next start.", cause);
          }
          return report;
        });
  }
}
