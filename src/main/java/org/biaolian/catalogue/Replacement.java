package org.biaolian.catalogue;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An older standard that a newer one replaces.
 *
 * @param number in normal form
 * @param parts which parts, as written; only for {@link Extent#PARTS}
 */
public record Replacement(String number, Extent extent, @Nullable String parts)
    implements Serializable {

  public boolean whole() {
    return extent == Extent.WHOLE;
  }
}
