package org.biaolian.catalogue;

import java.util.List;
import org.biaolian.kernel.RuleViolation;

/** What became of a step for many records: each is taken or left for itself. */
public record SharingOutcome(int done, List<Left> left) {

  public SharingOutcome {
    left = List.copyOf(left);
  }

  /** A record that the step left as it was, and why. */
  public record Left(String number, RuleViolation why) {}
}
