package org.biaolian.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes the keys of our rows: UUID version 7, so that new rows stand together in the index. */
public final class Ids {

  private Ids() {}

  /** A new key, later than every earlier one of this process. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }
}
