package org.biaolian.worklist.internal;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.task.OpenTask;
import org.biaolian.task.TaskSource;
import org.biaolian.task.TaskSubject;
import org.biaolian.worklist.domain.Reconciliation;
import org.biaolian.worklist.domain.WorkItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Brings the items of subjects in step with their open tasks. It reads what is true now instead of
 * what somebody said, so it may be asked twice or in any order.
 */
@Component
class TaskReconciler {

  private final Supplier<Map<String, TaskSource>> sources;
  private final WorkItems items;
  private final Clock clock;

  /** The features are asked for when they are needed: they tell this room what they changed. */
  TaskReconciler(ObjectProvider<TaskSource> sources, WorkItems items, Clock clock) {
    this.sources =
        SingletonSupplier.of(
            () ->
                sources.stream()
                    .collect(
                        Collectors.toUnmodifiableMap(
                            TaskSource::subjectKind, Function.identity())));
    this.items = items;
    this.clock = clock;
  }

  /** The kinds of subjects that a feature answers for. */
  Set<String> kinds() {
    return sources.get().keySet();
  }

  /**
   * @return the organizations whose pages show something else now
   * @throws IllegalStateException if no feature answers for the kind of a subject
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Set<OrganizationCode> reconcile(Collection<TaskSubject> subjects) {
    Map<String, Set<UUID>> kinds = new TreeMap<>();
    for (TaskSubject one : subjects) {
      kinds.computeIfAbsent(one.kind(), kind -> new TreeSet<>()).add(one.id());
    }
    Set<OrganizationCode> touched = new TreeSet<>();
    kinds.forEach((kind, ids) -> touched.addAll(inStep(kind, ids)));
    return touched;
  }

  private Set<OrganizationCode> inStep(String kind, Set<UUID> subjects) {
    TaskSource source = sources.get().get(kind);
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
