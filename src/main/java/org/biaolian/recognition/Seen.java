package org.biaolian.recognition;

import org.biaolian.kernel.RuleViolation;

/** A binding step binds to what the person saw, not to what it has become meanwhile. */
public final class Seen {

  private Seen() {}

  /**
   * Refuses a step on something that changed since the page showed it.
   *
   * @throws RuleViolation {@code changed-meanwhile}
   */
  public static void check(long seen, long now) {
    if (seen != now) {
      throw new RuleViolation("changed-meanwhile");
    }
  }
}
