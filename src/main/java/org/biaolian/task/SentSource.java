package org.biaolian.task;

import org.biaolian.kernel.BureauCode;

/** A feature that knows what a bureau sent and who holds it now. */
public interface SentSource {

  /**
   * What the bureau sent and is not settled yet.
   *
   * @param limit at most this many items
   * @param most counting may end here
   */
  Sent sent(BureauCode applicant, int limit, int most);
}
