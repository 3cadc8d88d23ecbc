package org.biaolian.worklist.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.TaskSource;
import org.biaolian.task.TasksChanged;
import org.biaolian.worklist.WorkbenchBroadcaster;
import org.biaolian.worklist.domain.Reconciliation;
import org.biaolian.worklist.domain.WorkItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the items of a subject in step with its open tasks after each commit that may have changed
 * them. It reads what is true now instead of what the event said, so events may come twice or in
 * any order.
 */
@Component
class TaskReconciler {

  private static final Logger log = LoggerFactory.getLogger(TaskReconciler.class);
  private static final int ATTEMPTS = 5;

  private final Map<String, TaskSource> sources;
  private final WorkItems items;
  private final WorkbenchBroadcaster broadcaster;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TaskReconciler(
      ObjectProvider<TaskSource> sources,
      WorkItems items,
      WorkbenchBroadcaster broadcaster,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.sources =
        sources.stream()
            .collect(Collectors.toUnmodifiableMap(TaskSource::subjectKind, Function.identity()));
    this.items = items;
    this.broadcaster = broadcaster;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Without a transaction of its own, so that one that failed can be tried again. */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(TasksChanged event) {
    broadcaster.publish(reconcile(event));
  }

  /**
   * @return the organizations whose pages show something else now
   * @throws IllegalStateException if no feature answers for the kind of subject
   */
  Set<OrganizationCode> reconcile(TasksChanged event) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> inStep(event)));
      } catch (TransientDataAccessException | DataIntegrityViolationException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        log.debug("{} {} is tried again", event.subjectKind(), event.subjectId(), e);
      }
    }
  }

  private Set<OrganizationCode> inStep(TasksChanged event) {
    TaskSource source = sources.get(event.subjectKind());
    if (source == null) {
      throw new IllegalStateException("no source of tasks for " + event.subjectKind());
    }
    List<WorkItem> open = items.lockOpen(event.subjectKind(), event.subjectId());
    Reconciliation result =
        Reconciliation.of(open, source.open(event.subjectId()), clock.instant());
    result.opened().forEach(items::add);
    return result.touched();
  }
}
