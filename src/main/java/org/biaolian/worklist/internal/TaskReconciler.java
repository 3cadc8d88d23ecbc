package org.biaolian.worklist.internal;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.ManyTasksChanged;
import org.biaolian.task.OpenTask;
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

  /** Each kind of subject in one transaction. */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(ManyTasksChanged event) {
    broadcaster.publish(reconcile(event));
  }

  Set<OrganizationCode> reconcile(ManyTasksChanged event) {
    Map<String, Set<UUID>> kinds = new TreeMap<>();
    for (TasksChanged one : event.subjects()) {
      kinds.computeIfAbsent(one.subjectKind(), kind -> new TreeSet<>()).add(one.subjectId());
    }
    Set<OrganizationCode> touched = new TreeSet<>();
    kinds.forEach((kind, subjects) -> touched.addAll(reconcile(kind, subjects)));
    return touched;
  }

  /**
   * @return the organizations whose pages show something else now
   * @throws IllegalStateException if no feature answers for the kind of subject
   */
  Set<OrganizationCode> reconcile(TasksChanged event) {
    return reconcile(event.subjectKind(), Set.of(event.subjectId()));
  }

  private Set<OrganizationCode> reconcile(String kind, Set<UUID> subjects) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> inStep(kind, subjects)));
      } catch (TransientDataAccessException | DataIntegrityViolationException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        log.debug("{} {} is tried again", kind, subjects, e);
      }
    }
  }

  private Set<OrganizationCode> inStep(String kind, Set<UUID> subjects) {
    TaskSource source = sources.get(kind);
    if (source == null) {
      throw new IllegalStateException("no source of tasks for " + kind);
    }
    // Locked before the tasks are asked for, or an older answer could overwrite a newer one.
    Map<UUID, List<WorkItem>> open =
        items.lockOpen(kind, subjects).stream().collect(groupingBy(WorkItem::subjectId));
    Map<UUID, List<OpenTask>> tasks =
        source.open(subjects).stream().collect(groupingBy(OpenTask::subjectId));
    Instant now = clock.instant();
    Set<OrganizationCode> touched = new TreeSet<>();
    for (UUID subject : subjects) {
      Reconciliation result =
          Reconciliation.of(
              open.getOrDefault(subject, List.of()), tasks.getOrDefault(subject, List.of()), now);
      result.opened().forEach(items::add);
      touched.addAll(result.touched());
    }
    return touched;
  }
}
