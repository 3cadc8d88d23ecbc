package org.biaolian.recognition.internal;

import java.util.UUID;
import org.biaolian.task.TasksChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the worklist, after commit, that something else may be open now. */
@Component
public class TaskNotes {

  private final ApplicationEventPublisher events;

  TaskNotes(ApplicationEventPublisher events) {
    this.events = events;
  }

  public void changed(String subjectKind, UUID subjectId) {
    events.publishEvent(new TasksChanged(subjectKind, subjectId));
  }
}
