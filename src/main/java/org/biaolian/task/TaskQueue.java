package org.biaolian.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The subjects whose open tasks may be others now; the worklist works them off. */
public interface TaskQueue {

  /**
   * Stores them in the running transaction, so that none is forgotten and none is asked for in
   * vain.
   */
  void add(Collection<TaskSubject> subjects);

  /** Has what was committed worked off by another thread; returns at once. */
  void wake();

  /** What failed or has waited for a minute, the oldest first. */
  List<Late> late(int limit);

  /**
   * A subject that still waits.
   *
   * @param attempts that failed
   * @param next when it is tried again
   */
  record Late(Instant since, int attempts, Instant next) {}
}
