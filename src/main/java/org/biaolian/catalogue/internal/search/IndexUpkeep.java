package org.biaolian.catalogue.internal.search;

import java.util.function.BooleanSupplier;

/** Knows whether the index holds every record, and makes it so. */
interface IndexUpkeep {

  /** Whether nothing can be missing. */
  boolean complete();

  /**
   * Writes every record anew and remembers that it was done.
   *
   * @param ended whether the portal ends meanwhile
   */
  void build(BooleanSupplier ended);

  /** When the portal ends with a complete index. */
  void end();
}
