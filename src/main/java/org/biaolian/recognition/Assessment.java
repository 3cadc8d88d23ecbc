package org.biaolian.recognition;

import java.util.List;

/** All that a clerk hands to the reviewer: the drafted decision, why, and the checklist. */
public record Assessment(Decision decision, String opinion, List<ChecklistAnswer> checks) {

  public Assessment {
    checks = List.copyOf(checks);
  }
}
