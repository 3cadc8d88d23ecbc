package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.biaolian.recognition.domain.RequestJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Jobs whose process has gone go on by themselves: here after a restart, or in another process of
 * the portal. Each is claimed by one statement, so of two processes one goes on; and were a job
 * only slow, both would share its rows and do none twice.
 */
@Component
public class JobResumption {

  private static final Logger log = LoggerFactory.getLogger(JobResumption.class);
  private static final Limit AT_ONCE = Limit.of(20);

  private final RequestJobRepository jobs;
  private final JobRunner runner;
  private final TransactionTemplate transactions;
  private final Clock clock;

  JobResumption(
      RequestJobRepository jobs,
      JobRunner runner,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jobs = jobs;
    this.runner = runner;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
  public void look() {
    int taken = takeUp();
    if (taken > 0) {
      log.info("Went on with {} jobs whose process had gone", taken);
    }
  }

  /** How many jobs it went on with. */
  public int takeUp() {
    int taken = 0;
    Instant before = clock.instant().minus(RequestJob.PATIENCE);
    for (RequestJob job : jobs.standing(before, AT_ONCE)) {
      if (claimed(job, before) && runner.goOn(job)) {
        taken++;
      }
    }
    return taken;
  }

  private boolean claimed(RequestJob job, Instant before) {
    return Objects.requireNonNull(
            transactions.execute(status -> jobs.claim(job.id(), before, clock.instant())))
        == 1;
  }
}
