package org.biaolian.task;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A feature that knows which tasks are open on a subject of its own. */
public interface TaskSource {

  /** The kind of subject that it answers for, such as {@code recognition-case}. */
  String subjectKind();

  /** The tasks that are open now; asked after commit, so that asking twice does no harm. */
  List<OpenTask> open(UUID subjectId);

  /** The same for several subjects; who has many of them at once answers in few queries. */
  default List<OpenTask> open(Collection<UUID> subjectIds) {
    return subjectIds.stream().flatMap(id -> open(id).stream()).toList();
  }
}
