package org.biaolian.policy.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated value of one parameter.
 *
 * @param code the circle's or bureau's code; empty for the whole country
 * @param validTo the last day on which it holds, null for no end
 */
public record PolicyValue(
    PolicyScope scope,
    String code,
    String text,
    PolicyStrength strength,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String citation) {

  /** Whether it is valid on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
