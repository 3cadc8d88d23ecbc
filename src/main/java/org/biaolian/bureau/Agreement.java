package org.biaolian.bureau;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/**
 * A cooperation agreement of a circle; a recognition cites the one it rests on.
 *
 * @param effectiveTo the last day on which it holds
 * @param agreedTo the last day that was agreed; its secretariat may set an earlier one
 * @param version what a change must name, so that nobody overwrites another's change
 */
public record Agreement(
    UUID id,
    CircleCode circle,
    String title,
    String scope,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable LocalDate agreedTo,
    boolean demonstration,
    long version) {

  /** Whether it ends on another day than the agreed one. */
  public boolean endsEarly() {
    return !Objects.equals(effectiveTo, agreedTo);
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }
}
