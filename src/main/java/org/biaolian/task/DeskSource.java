package org.biaolian.task;

/** A feature that has something for a workbench beside its items of work. */
public interface DeskSource {

  /** All of it at once, so that it can be read in few statements; only what may be seen now. */
  DeskCards cards(DeskLimits limits);
}
