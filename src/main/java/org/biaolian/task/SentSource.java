package org.biaolian.task;

import java.util.List;
import org.biaolian.kernel.BureauCode;

/** A feature that knows what a bureau sent and who holds it now. */
public interface SentSource {

  /**
   * What the bureau sent and is not settled yet, the nearest due day first, without a due day last.
   *
   * @param limit at most this many
   */
  List<SentItem> sent(BureauCode applicant, int limit);

  /**
   * How many {@link #sent} has in all.
   *
   * @param most counting ends here
   */
  long count(BureauCode applicant, int most);
}
