package org.biaolian.worklist.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.biaolian.kernel.Backoff;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.TaskQueue;
import org.biaolian.task.TaskSubject;
import org.biaolian.worklist.WorkbenchBroadcaster;
import org.biaolian.worklist.internal.ChangedSubjects.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works off the queue after each commit, on one thread: what came while it was busy is done
 * together, in one transaction that also empties the queue. What another process left, or what
 * failed, a sweep takes up.
 */
@Component
class TaskDrain implements TaskQueue, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(TaskDrain.class);

  /** Subjects of one transaction. */
  private static final int AT_ONCE = 100;

  /** Attempts at a transaction that others were in the way of. */
  private static final int ATTEMPTS = 5;

  /** The process that changed something works it off by then. */
  private static final Duration OWN_TIME = Duration.ofSeconds(20);

  private static final Duration LATE = Duration.ofMinutes(1);

  private final ChangedSubjects changed;
  private final TaskReconciler reconciler;
  private final HouseLoad load;
  private final WorkbenchBroadcaster broadcaster;
  private final TransactionTemplate transactions;
  private final AtomicBoolean asked = new AtomicBoolean();

  /** What comes when it has shut down waits in the table for the next start. */
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("worklist-", 0).factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  TaskDrain(
      ChangedSubjects changed,
      TaskReconciler reconciler,
      HouseLoad load,
      WorkbenchBroadcaster broadcaster,
      PlatformTransactionManager transactions) {
    this.changed = changed;
    this.reconciler = reconciler;
    this.load = load;
    this.broadcaster = broadcaster;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void add(Collection<TaskSubject> subjects) {
    changed.add(subjects);
  }

  @Override
  public void wake() {
    if (asked.compareAndSet(false, true)) {
      thread.execute(this::empty);
    }
  }

  @Override
  public List<Late> late(int limit) {
    return changed.late(LATE, limit);
  }

  /** What the process left that ran before. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    wake();
  }

  /** What another process left, or is due to be tried again. */
  @Scheduled(initialDelay = 5, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    if (changed.overdue(reconciler.kinds(), OWN_TIME)) {
      wake();
    }
  }

  private void empty() {
    asked.set(false);
    try {
      while (some()) {
        // more came meanwhile, or there is more than one transaction takes
      }
    } catch (RuntimeException e) {
      log.error("The worklist could not be brought in step; the sweep tries again", e);
    }
  }

  /**
   * One transaction; if it fails, its subjects one by one, so that only the one at fault waits.
   *
   * @return whether there may be more
   */
  boolean some() {
    try {
      return settle(AT_ONCE, new ArrayList<>()) == AT_ONCE;
    } catch (RuntimeException e) {
      log.warn("Many subjects together failed and are tried one by one", e);
    }
    int taken = 0;
    while (taken < AT_ONCE && alone()) {
      taken++;
    }
    return taken == AT_ONCE;
  }

  private boolean alone() {
    List<Row> rows = new ArrayList<>();
    try {
      return settle(1, rows) == 1;
    } catch (RuntimeException e) {
      if (rows.isEmpty()) {
        throw e;
      }
      Row failed = rows.getFirst();
      transactions.executeWithoutResult(
          status -> changed.later(failed, Backoff.afterAttempts(failed.attempts() + 1)));
      log.error("The items of {} are not in step; it is tried again", failed.subject(), e);
      return true;
    }
  }

  /**
   * @param taken gets the rows that were taken, also when it fails
   * @return how many
   */
  private int settle(int most, List<Row> taken) {
    for (int attempt = 1; ; attempt++) {
      try {
        Set<OrganizationCode> touched =
            Objects.requireNonNull(transactions.execute(status -> settled(most, taken)));
        load.changed(touched);
        broadcaster.publish(touched);
        return taken.size();
      } catch (TransientDataAccessException | DataIntegrityViolationException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        log.debug("{} are tried again", taken, e);
      }
    }
  }

  private Set<OrganizationCode> settled(int most, List<Row> taken) {
    taken.clear();
    taken.addAll(changed.take(reconciler.kinds(), most));
    if (taken.isEmpty()) {
      return Set.of();
    }
    Set<TaskSubject> subjects = new LinkedHashSet<>();
    taken.forEach(row -> subjects.add(row.subject()));
    Set<OrganizationCode> touched = reconciler.reconcile(subjects);
    changed.settled(taken);
    return touched;
  }

  @Override
  public void destroy() {
    thread.shutdown();
  }
}
