package org.biaolian.testing;

import java.time.LocalDate;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Circles.Leaving;
import org.biaolian.bureau.Circles.Seat;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;

/** Bureaus that leave a circle, as its secretariat's page does it. */
public final class LastDays {

  private LastDays() {}

  /** The bureau's own place is read first, as whoever is signed in sees it. */
  public static void leave(
      Circles circles, CircleCode circle, BureauCode bureau, LocalDate last, String reason) {
    long seen =
        circles.seats(circle).stream()
            .filter(seat -> seat.membership().bureau().equals(bureau))
            .findFirst()
            .map(Seat::version)
            .orElse(0L);
    circles.leave(new Leaving(circle, bureau, seen, last, reason));
  }
}
