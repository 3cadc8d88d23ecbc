package org.biaolian.upkeep.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.biaolian.kernel.Backoff;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends events again to the listeners that failed on them; without this they would wait for the
 * next start. Only one process runs the portal, so nobody else does the same.
 */
@Component
public class Repetition {

  /** A sign-in service that comes back is not knocked down again at once. */
  private static final int AT_ONCE = 50;

  private final FailedEventPublications failed;
  private final Clock clock;

  Repetition(FailedEventPublications failed, Clock clock) {
    this.failed = failed;
    this.clock = clock;
  }

  /** The age is looked at here: the event tables' own minimum age does not work with JDBC. */
  @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  public void repeat() {
    Instant now = clock.instant();
    failed.resubmit(
        ResubmissionOptions.defaults()
            .withMaxInFlight(AT_ONCE)
            .withFilter(one -> !next(one).isAfter(now)));
  }

  /** When something that failed is tried again. */
  public static Instant next(EventPublication failed) {
    Instant resubmitted = failed.getLastResubmissionDate();
    Instant last = resubmitted == null ? failed.getPublicationDate() : resubmitted;
    return last.plus(Backoff.afterAttempts(failed.getCompletionAttempts()));
  }
}
