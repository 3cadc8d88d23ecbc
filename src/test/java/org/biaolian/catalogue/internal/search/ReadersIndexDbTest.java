package org.biaolian.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.internal.ReadersChanged;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Steps that change who may read some records. */
@DbTest
class ReadersIndexDbTest {

  private static final long PATIENCE = 60;

  @Autowired private StandardEntry records;
  @Autowired private TransactionTemplate transactions;
  @Autowired private ApplicationEventPublisher events;

  @Test
  void twoStepsOverTheSameRecordsInOppositeOrderDoNotWaitForEachOtherInARing() {
    UUID one = record(1);
    UUID other = record(2);
    CyclicBarrier both = new CyclicBarrier(2);

    CompletableFuture<Void> there =
        CompletableFuture.runAsync(() -> change(one, other, both), Thread::startVirtualThread);
    CompletableFuture<Void> back =
        CompletableFuture.runAsync(() -> change(other, one, both), Thread::startVirtualThread);

    assertThatCode(() -> CompletableFuture.allOf(there, back).get(PATIENCE, TimeUnit.SECONDS))
        .doesNotThrowAnyException();
  }

  /** Neither step is ready to commit before both have changed their first record. */
  private void change(UUID first, UUID second, CyclicBarrier both) {
    transactions.executeWithoutResult(
        status -> {
          events.publishEvent(new ReadersChanged(first));
          try {
            both.await(PATIENCE, TimeUnit.SECONDS);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          events.publishEvent(new ReadersChanged(second));
        });
  }

  private UUID record(int number) {
    LocalDate day = LocalDate.of(2024, 3, 1);
    return SignedIn.as(
        "taiyuan-clerk",
        () ->
            records.record(
                new NewStandard(
                    "DB1401/T %d-2024".formatted(986_820 + number),
                    StandardDetails.of("读者变更样本" + number, day, day.plusMonths(1), null))));
  }
}
