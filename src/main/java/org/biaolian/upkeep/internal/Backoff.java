package org.biaolian.upkeep.internal;

import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.events.EventPublication;

/** When something that failed is tried again: after half a minute, then ever more seldom. */
public final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** So many doublings reach the longest wait. */
  private static final int DOUBLINGS = 7;

  private Backoff() {}

  public static Instant next(EventPublication failed) {
    Instant resubmitted = failed.getLastResubmissionDate();
    Instant last = resubmitted == null ? failed.getPublicationDate() : resubmitted;
    return last.plus(afterAttempts(failed.getCompletionAttempts()));
  }

  /** How long to wait after so many attempts that failed. */
  static Duration afterAttempts(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
