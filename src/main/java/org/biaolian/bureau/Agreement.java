package org.biaolian.bureau;

import java.time.LocalDate;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation agreement of a circle; a recognition cites the one it rests on.
 *
 * @param effectiveTo the last day on which it holds
 */
public record Agreement(
    UUID id,
    CircleCode circle,
    String title,
    String scope,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    boolean demonstration) {

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }
}
