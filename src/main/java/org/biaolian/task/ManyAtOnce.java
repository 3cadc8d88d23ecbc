package org.biaolian.task;

import java.util.Map;

/** A feature in whose lists many open items of one step are done in one act. */
public interface ManyAtOnce {

  /** The page of each step that has one, with its query and without leading slash. */
  Map<String, String> pages();
}
