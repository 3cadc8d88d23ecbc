package org.biaolian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.internal.search.StandardSearch;
import org.biaolian.kernel.RuleViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.PlatformTransactionManager;

/** The most rows of one file, without as many records. */
@Tag("unit")
class ResultExportLimitTest {

  private final StandardSearch search = mock(StandardSearch.class);
  private final CurrentActor actors = mock(CurrentActor.class);
  private final Journal journal = mock(Journal.class);
  private final ResultExport export =
      new ResultExport(
          search, actors, journal, mock(PlatformTransactionManager.class), Clock.systemUTC());

  @Test
  void aLongerResultIsRefusedWithItsLimitBeforeAnythingLeaves() {
    found(ResultExport.MOST + 1);
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> export.write(StandardQuery.ALL, row -> {}))
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("export-too-long");
              assertThat(violation.arguments()).containsExactly(900_000);
            });
    verify(search, never()).load(any(), any());
    verify(journal, never()).note(any());
  }

  @Test
  void theLongestResultAllowedIsNotedAndWrittenWhole() {
    found(ResultExport.MOST);
    export.write(StandardQuery.ALL, row -> {});
    ArgumentCaptor<List<UUID>> pieces = ArgumentCaptor.captor();
    verify(search, atLeastOnce()).load(pieces.capture(), any());
    assertThat(pieces.getAllValues().stream().mapToInt(List::size).sum()).isEqualTo(900_000);
    verify(journal).note(any());
  }

  private void found(int rows) {
    when(actors.find()).thenReturn(Optional.empty());
    when(search.ids(any(), any(), anyInt()))
        .thenReturn(Collections.nCopies(rows, UUID.randomUUID()));
    when(search.load(any(), any())).thenReturn(List.of());
  }
}
