package org.biaolian.task;

import java.util.List;

/**
 * {@link TasksChanged} of several subjects of one transaction, so that the worklist is brought in
 * step in one go and not once a subject.
 *
 * @param subjects at most {@link #AT_MOST}, or the row of the publication would be too long
 */
public record ManyTasksChanged(List<TasksChanged> subjects) {

  /** What fits into the 4,000 characters of a stored publication. */
  public static final int AT_MOST = 30;

  public ManyTasksChanged {
    subjects = List.copyOf(subjects);
    if (subjects.isEmpty() || subjects.size() > AT_MOST) {
      throw new IllegalArgumentException(subjects.size() + " subjects in one message");
    }
  }
}
