package org.biaolian.task;

import java.util.List;
import org.biaolian.access.Actor;

/** Who knows what waits with a last day, for work that speaks to people who are not signed in. */
public interface DueWork {

  /** Everything that waits for this actor and has a last day, the nearest first. */
  List<DueLine> dated(Actor actor, int limit);

  /** What of it is overdue or near enough to be called soon, by policy. */
  List<DueLine> soon(Actor actor, int limit);
}
