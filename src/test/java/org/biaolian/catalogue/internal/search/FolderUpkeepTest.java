package org.biaolian.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the next start trusts the folder, after an orderly end. */
class FolderUpkeepTest {

  private final IOException full = new IOException("no space left on device");

  @TempDir private Path folder;

  private final MissedChanges missed = new MissedChanges();

  @Test
  void anIndexThatLostNothingIsTrusted() {
    written(CompletableFuture.completedFuture(report(null)));
    assertThat(trustedAfterwards()).isTrue();
  }

  @Test
  void aWriteToTheDiskThatFailedLaterMakesTheNextStartBuild() {
    FailureContext.Builder context = FailureContext.builder();
    context.throwable(full);
    context.failingOperation("commit");
    missed.handle(context.build());
    assertThat(trustedAfterwards()).isFalse();
  }

  @Test
  void recordsThatFailedInTheBackgroundMakeTheNextStartBuild() {
    EntityIndexingFailureContext.Builder context = EntityIndexingFailureContext.builder();
    context.throwable(full);
    context.failingOperation("indexing");
    missed.handle(context.build());
    assertThat(trustedAfterwards()).isFalse();
  }

  @Test
  void aChangeThatFailedAfterItsCommitMakesTheNextStartBuild() {
    written(CompletableFuture.completedFuture(report(full)));
    assertThat(trustedAfterwards()).isFalse();
  }

  @Test
  void aChangeThatWasNotEvenTriedMakesTheNextStartBuild() {
    written(CompletableFuture.failedFuture(full));
    assertThat(trustedAfterwards()).isFalse();
  }

  private boolean trustedAfterwards() {
    upkeep(missed).end();
    return upkeep(new MissedChanges()).complete();
  }

  private FolderUpkeep upkeep(MissedChanges state) {
    return new FolderUpkeep(
        mock(SearchMapping.class, RETURNS_DEEP_STUBS),
        mock(IndexWriter.class),
        new TouchedRecords(ids -> {}),
        state,
        folder);
  }

  private static SearchIndexingPlanExecutionReport report(@Nullable Throwable failure) {
    SearchIndexingPlanExecutionReport report = mock(SearchIndexingPlanExecutionReport.class);
    when(report.throwable()).thenReturn(Optional.ofNullable(failure));
    return report;
  }

  private void written(CompletableFuture<SearchIndexingPlanExecutionReport> future) {
    var context = mock(IndexingPlanSynchronizationStrategyConfigurationContext.class);
    doAnswer(
            call -> {
              Consumer<CompletableFuture<SearchIndexingPlanExecutionReport>> handler =
                  call.getArgument(0);
              handler.accept(future);
              return null;
            })
        .when(context)
        .indexingFutureHandler(any());
    new SearchableAtOnce(missed).apply(context);
  }
}
