package org.biaolian.bureau;

import java.time.LocalDate;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.jspecify.annotations.Nullable;

/**
 * A bureau's time in a circle.
 *
 * @param leftOn the first day on which it no longer belongs
 */
public record Membership(
    CircleCode circle,
    BureauCode bureau,
    Kind kind,
    LocalDate joinedOn,
    @Nullable LocalDate leftOn) {

  /** Observers see what is shared; only members ask and decide. */
  public enum Kind {
    MEMBER,
    OBSERVER
  }

  /** The last day on which it belongs; none as long as none is set. */
  public @Nullable LocalDate lastDay() {
    return leftOn == null ? null : leftOn.minusDays(1);
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
  }
}
