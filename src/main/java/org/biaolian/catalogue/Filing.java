package org.biaolian.catalogue;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of 备案, with the receipt of the authority that took it.
 *
 * @param receipt its number; null while the step is open
 */
public record Filing(@Nullable String receipt, @Nullable LocalDate on) implements Serializable {

  public static final Filing OPEN = new Filing(null, null);

  public boolean done() {
    return receipt != null && on != null;
  }
}
