package org.biaolian.task;

import java.util.List;
import java.util.stream.IntStream;

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

  /** As few messages as hold them all. */
  public static List<ManyTasksChanged> of(List<TasksChanged> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_MOST)
        .mapToObj(from -> all.subList(from, Math.min(from + AT_MOST, all.size())))
        .map(ManyTasksChanged::new)
        .toList();
  }
}
