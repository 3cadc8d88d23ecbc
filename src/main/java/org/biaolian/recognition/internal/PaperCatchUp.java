package org.biaolian.recognition.internal;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.biaolian.recognition.domain.PaperOrder;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives decisions and questions from before papers were ordered theirs: writes their words as they
 * are now, for nobody kept those of their day, and orders them as any other.
 */
@Component
public class PaperCatchUp {

  private static final Limit PIECE = Limit.of(100);

  private final PaperOrderRepository orders;
  private final PaperOrders ordering;
  private final TransactionTemplate transactions;

  PaperCatchUp(
      PaperOrderRepository orders, PaperOrders ordering, PlatformTransactionManager transactions) {
    this.orders = orders;
    this.ordering = ordering;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Soon after a start; when all is done there is nothing to look at. */
  @Scheduled(initialDelay = 20, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
  public void fill() {
    while (Objects.requireNonNull(transactions.execute(status -> piece()))) {
      // a piece was ordered; perhaps there are more
    }
  }

  /**
   * @return whether more may be left
   */
  private boolean piece() {
    List<PaperOrder> some = orders.findByFrozenFalseOrderById(PIECE);
    some.forEach(ordering::fill);
    return !some.isEmpty();
  }
}
