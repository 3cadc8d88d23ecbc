package org.biaolian.task;

import java.util.List;

/** A feature that has something for a workbench beside its items of work. */
public interface DeskSource {

  /** What the own bureau sent and who holds it now; in one statement at most. */
  default Sent sent(DeskLimits limits) {
    return new Sent(List.of(), 0);
  }

  /** All the rest at once, so that it can be read in few statements; only what may be seen now. */
  DeskCards cards(DeskLimits limits);
}
