package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.biaolian.paper.PaperQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes papers after the commit that ordered them, on the thread of papers. What another process or
 * one that died left, or what failed, a sweep takes up; one that fails waits alone, with growing
 * pauses.
 */
@Component
public class PaperMaking implements PaperQueue {

  private static final Logger log = LoggerFactory.getLogger(PaperMaking.class);

  /** Of one sweep, so that papers of just now come in between. */
  private static final int PIECE = 20;

  /** The process that ordered a paper begins it by then. */
  private static final Duration OWN_TIME = Duration.ofSeconds(20);

  private static final Duration LATE = Duration.ofMinutes(1);

  /** So many times as long as it printed, the thread leaves the machine to people. */
  private static final int RESTS = 3;

  private static final Duration LONGEST_REST = Duration.ofMillis(500);

  private final PaperBook book;
  private final WaitingPapers waiting;
  private final ThreadPoolExecutor printer;
  private final Clock clock;
  private final AtomicBoolean sweeping = new AtomicBoolean();

  PaperMaking(
      PaperBook book,
      WaitingPapers waiting,
      @Qualifier(PaperThread.NAME) ThreadPoolExecutor printer,
      Clock clock) {
    this.book = book;
    this.waiting = waiting;
    this.printer = printer;
    this.clock = clock;
  }

  /**
   * Has the papers of a case made, once the running transaction has committed.
   *
   * @throws IllegalStateException outside a transaction, whose papers they would be
   */
  void afterCommit(UUID caseId) {
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Ordered.class::isInstance)
        .map(Ordered.class::cast)
        .findFirst()
        .orElseGet(this::begin)
        .cases
        .add(caseId);
  }

  private Ordered begin() {
    Ordered ordered = new Ordered();
    TransactionSynchronizationManager.registerSynchronization(ordered);
    return ordered;
  }

  /** The cases of which one transaction ordered papers. */
  private final class Ordered implements TransactionSynchronization {

    private final Set<UUID> cases = new LinkedHashSet<>();

    @Override
    public void afterCommit() {
      cases.forEach(one -> inTheBackground(() -> book.waiting(one)));
    }
  }

  /** What the process left that ran before. */
  @EventListener(ApplicationReadyEvent.class)
  public void takeUp() {
    sweep(clock.instant());
  }

  /** What another process left, or is due to be tried again. */
  @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  public void sweep() {
    sweep(clock.instant().minus(OWN_TIME));
  }

  /** One at a time: the thread may be busy for longer than until the next. */
  private void sweep(Instant orderedBefore) {
    if (!waiting.due(orderedBefore, 1).isEmpty() && sweeping.compareAndSet(false, true)) {
      inTheBackground(
          () -> {
            sweeping.set(false);
            return waiting.due(orderedBefore, PIECE);
          });
    }
  }

  private void inTheBackground(Papers papers) {
    printer.execute(
        () -> {
          try {
            papers.ids().forEach(this::make);
          } catch (RuntimeException e) {
            log.error("Papers cannot be made now; the sweep takes them up", e);
          }
        });
  }

  /** Which papers, asked when it is their turn. */
  private interface Papers {
    List<UUID> ids();
  }

  private void make(UUID order) {
    long began = System.nanoTime();
    try {
      book.make(order);
    } catch (RuntimeException e) {
      log.error("The paper {} cannot be made; it is tried again", order, e);
      book.failed(order);
    }
    rest(began);
  }

  @Override
  public List<Late> late(int limit) {
    return waiting.late(clock.instant().minus(LATE), limit);
  }

  /** Leaves the machine to others for a while. */
  static void rest(long began) {
    long rest = RESTS * (System.nanoTime() - began);
    LockSupport.parkNanos(Math.min(rest, LONGEST_REST.toNanos()));
  }
}
