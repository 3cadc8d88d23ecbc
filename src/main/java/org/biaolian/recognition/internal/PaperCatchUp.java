package org.biaolian.recognition.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.biaolian.recognition.domain.PaperOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives decisions and questions from before papers were ordered theirs: a small piece at a time, in
 * the order of their steps. Their words are written as they are now, for nobody kept those of their
 * day; also those of papers that were made then, for their Word files. The others are printed only
 * while no paper of today waits. One that cannot be done holds nobody back and is tried again after
 * the next start.
 */
@Component
public class PaperCatchUp {

  private static final Logger log = LoggerFactory.getLogger(PaperCatchUp.class);
  private static final Limit PIECE = Limit.of(50);

  private final PaperOrderRepository orders;
  private final PaperOrders ordering;
  private final PaperBook book;
  private final ThreadPoolExecutor printer;
  private final TransactionTemplate transactions;
  private volatile Place written = Place.FIRST;
  private volatile Place recalled = Place.FIRST;
  private volatile Place printed = Place.FIRST;

  PaperCatchUp(
      PaperOrderRepository orders,
      PaperOrders ordering,
      PaperBook book,
      @Qualifier(PaperThread.NAME) ThreadPoolExecutor printer,
      PlatformTransactionManager transactions) {
    this.orders = orders;
    this.ordering = ordering;
    this.book = book;
    this.printer = printer;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** How far it is. */
  private record Place(Instant at, UUID id) {

    private static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    private static Place of(PaperOrder order) {
      return new Place(order.orderedAt(), order.id());
    }
  }

  /** One piece; when all is done there is nothing to look at. */
  @Scheduled(initialDelay = 20, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  public void fill() {
    written = write(false, written);
    recalled = write(true, recalled);
    if (idle() && !orders.backlog(printed.at(), printed.id(), Limit.of(1)).isEmpty()) {
      printer.execute(this::print);
    }
  }

  /** The words of one piece, of orders whose papers are made or not made. */
  private Place write(boolean made, Place after) {
    Place reached = after;
    for (PaperOrder old : orders.unfrozen(made, after.at(), after.id(), PIECE)) {
      try {
        transactions.executeWithoutResult(
            status -> orders.findById(old.id()).ifPresent(ordering::fill));
      } catch (RuntimeException e) {
        log.error("The words of the paper {} cannot be written", old.id(), e);
      }
      reached = Place.of(old);
    }
    return reached;
  }

  private boolean idle() {
    return printer.getActiveCount() == 0 && printer.getQueue().isEmpty();
  }

  /** Until a paper of today waits. */
  private void print() {
    List<PaperOrder> piece = orders.backlog(printed.at(), printed.id(), PIECE);
    for (PaperOrder old : piece) {
      if (!printer.getQueue().isEmpty()) {
        return;
      }
      long began = System.nanoTime();
      try {
        book.make(old.id());
      } catch (RuntimeException e) {
        log.error("The paper {} cannot be made", old.id(), e);
      }
      printed = Place.of(old);
      PaperMaking.rest(began);
    }
  }
}
