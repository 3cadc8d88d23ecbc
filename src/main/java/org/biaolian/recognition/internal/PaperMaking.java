package org.biaolian.recognition.internal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Makes papers after the commit that ordered them. The event table keeps the order until it worked;
 * what failed is repeated with growing pauses, and what a portal that died left is done at the next
 * start.
 */
@Component
class PaperMaking {

  /** So many times as long as it printed, the thread leaves the machine to people. */
  private static final int RESTS = 3;

  private static final Duration LONGEST_REST = Duration.ofMillis(500);

  private final PaperBook book;

  PaperMaking(PaperBook book) {
    this.book = book;
  }

  @Async(PaperThread.NAME)
  @TransactionalEventListener
  void on(PapersDue event) {
    List<UUID> waiting = book.waiting(event.caseId());
    long began = System.nanoTime();
    waiting.forEach(book::make);
    if (!waiting.isEmpty()) {
      rest(began);
    }
  }

  /** Leaves the machine to others for a while. */
  static void rest(long began) {
    long rest = RESTS * (System.nanoTime() - began);
    LockSupport.parkNanos(Math.min(rest, LONGEST_REST.toNanos()));
  }
}
