package org.biaolian.catalogue.domain;

import org.biaolian.catalogue.StandardDetails;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.StandardNumber;

/**
 * What a record has to satisfy after an imported row, where several facts belong together. Each
 * cell for itself is judged before; dates that catalogues get wrong are remarked on there.
 */
public final class StatedCheck {

  private StatedCheck() {}

  /**
   * @throws RuleViolation as the form would refuse the same facts
   */
  public static void check(StandardNumber number, StandardDetails details) {
    DetailsCheck.order(details.publishedOn(), details.supersededOn());
    DetailsCheck.order(details.publishedOn(), details.abolishedOn());
    ParticularsCheck.check(number, details.publishedOn(), details.particulars());
  }
}
