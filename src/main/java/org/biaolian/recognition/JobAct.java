package org.biaolian.recognition;

import org.biaolian.access.Action;

/** What is done to many requests in one act, each with its own rules and its own trail. */
public enum JobAct {
  CREATE(Action.DRAFT_REQUEST, false),
  ENDORSE(Action.ENDORSE_REQUEST, false),
  SUBMIT(Action.DRAFT_REQUEST, false),
  TAKE_UP(Action.RULE_ADMISSIBILITY, false),
  OPEN(Action.RULE_ADMISSIBILITY, false),
  RETURN(Action.RULE_ADMISSIBILITY, true),
  WITHDRAW(Action.DRAFT_REQUEST, true);

  private final Action action;
  private final boolean reasoned;

  JobAct(Action action, boolean reasoned) {
    this.action = action;
    this.reasoned = reasoned;
  }

  public Action action() {
    return action;
  }

  /** Whether it needs a reason, the same for all. */
  public boolean reasoned() {
    return reasoned;
  }
}
