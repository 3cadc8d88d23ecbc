package org.biaolian.paper;

import java.time.Instant;
import java.util.List;

/** The papers that were ordered and are not made; what a feature prints, it tells of here. */
public interface PaperQueue {

  /** What failed or has waited for a minute, the oldest first. */
  List<Late> late(int limit);

  /**
   * A paper that still waits.
   *
   * @param since the moment of the step that ordered it
   * @param attempts that failed
   * @param next when it is tried again
   */
  record Late(Instant since, int attempts, Instant next) {}
}
