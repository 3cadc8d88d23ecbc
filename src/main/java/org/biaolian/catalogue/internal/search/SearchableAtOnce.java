package org.biaolian.catalogue.internal.search;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;

/**
 * After a commit: waits until the index knows of the change, so that the next search finds it, but
 * not for the disk. What a crash takes from the index is built anew at the next start. A failure of
 * the index is logged, makes the next start build it anew, and does not undo or hide what has been
 * committed.
 */
final class SearchableAtOnce implements IndexingPlanSynchronizationStrategy {

  private final MissedChanges missed;
  private final Consumer<CompletableFuture<?>> waiting;

  SearchableAtOnce(MissedChanges missed) {
    this(missed, CompletableFuture::join);
  }

  /**
   * @param waiting for somebody who waits himself
   */
  SearchableAtOnce(MissedChanges missed, Consumer<CompletableFuture<?>> waiting) {
    this.missed = missed;
    this.waiting = waiting;
  }

  @Override
  public void apply(IndexingPlanSynchronizationStrategyConfigurationContext context) {
    context.documentCommitStrategy(DocumentCommitStrategy.NONE);
    context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
    context.indexingFutureHandler(written -> waiting.accept(noted(written)));
  }

  private CompletableFuture<?> noted(
      CompletableFuture<? extends SearchIndexingPlanExecutionReport> written) {
    return written.handle(
        (report, failure) -> {
          Throwable cause = failure != null ? failure : report.throwable().orElse(null);
          if (cause != null) {
            missed.note(cause);
          }
          return report;
        });
  }
}
