package org.biaolian.kernel;

import java.time.Duration;

/** How long something that failed is left alone: half a minute, then ever longer, up to an hour. */
public final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** So many doublings reach the longest wait. */
  private static final int DOUBLINGS = 7;

  private Backoff() {}

  /** How long to wait after so many attempts that failed. */
  public static Duration afterAttempts(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
