package org.biaolian.recognition.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.biaolian.task.ManyTasksChanged;
import org.biaolian.task.TasksChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the worklist, after commit, that something else may be open now: each subject of a
 * transaction once, and all of them together.
 */
@Component
public class TaskNotes {

  private final ApplicationEventPublisher events;

  TaskNotes(ApplicationEventPublisher events) {
    this.events = events;
  }

  public void changed(String subjectKind, UUID subjectId) {
    TasksChanged subject = new TasksChanged(subjectKind, subjectId);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      pending().add(subject);
    } else {
      events.publishEvent(subject);
    }
  }

  private Pending pending() {
    for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
      if (one instanceof Pending pending) {
        return pending;
      }
    }
    Pending pending = new Pending();
    TransactionSynchronizationManager.registerSynchronization(pending);
    return pending;
  }

  /** The subjects of one transaction. */
  private final class Pending implements TransactionSynchronization {

    private final Set<TasksChanged> subjects = new LinkedHashSet<>();
    private boolean committing;

    void add(TasksChanged subject) {
      if (committing) {
        events.publishEvent(subject);
      } else {
        subjects.add(subject);
      }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      committing = true;
      if (subjects.size() == 1) {
        events.publishEvent(subjects.iterator().next());
      } else {
        ManyTasksChanged.of(List.copyOf(subjects)).forEach(events::publishEvent);
      }
    }
  }
}
