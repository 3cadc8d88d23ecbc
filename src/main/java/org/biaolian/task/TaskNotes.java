package org.biaolian.task;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes that the open tasks of a subject may be others now: each subject of a transaction once. */
@Component
public class TaskNotes {

  private final TaskQueue queue;

  public TaskNotes(TaskQueue queue) {
    this.queue = queue;
  }

  /**
   * @throws IllegalStateException outside a transaction, whose change it would belong to
   */
  public void changed(String subjectKind, UUID subjectId) {
    pending().add(List.of(new TaskSubject(subjectKind, subjectId)));
  }

  /** As {@link #changed}, of many. */
  public void changed(String subjectKind, Collection<UUID> subjectIds) {
    pending().add(subjectIds.stream().map(id -> new TaskSubject(subjectKind, id)).toList());
  }

  private Pending pending() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .findFirst()
        .orElseGet(this::begin);
  }

  private Pending begin() {
    Pending pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /** The subjects of one transaction. */
  private final class Pending implements TransactionSynchronization {

    private final Set<TaskSubject> subjects = new LinkedHashSet<>();
    private boolean committing;

    void add(List<TaskSubject> more) {
      if (committing) {
        queue.add(more);
      } else {
        subjects.addAll(more);
      }
    }

    /** Before the trail, which locks what others wait for. */
    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      committing = true;
      if (!subjects.isEmpty()) {
        queue.add(subjects);
      }
    }

    @Override
    public void afterCommit() {
      queue.wake();
    }
  }
}
