package dev.biaolian.demo;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.task.TaskDecorator;

/**
 * What a step of the demonstration sets going in the background: it happens at the step's own time,
 * and the next step waits for it. The background work of real users is left as it is.
 */
final class Aftermath implements TaskDecorator {

  private static final int PATIENCE_SECONDS = 60;

  private final MovableClock clock;
  private final Phaser running = new Phaser(1);

  Aftermath(MovableClock clock) {
    this.clock = clock;
  }

  @Override
  public Runnable decorate(Runnable task) {
    Duration own = clock.ownOffset();
    if (own == null) {
      return task;
    }
    running.register();
    return () -> {
      try {
        clock.with(own, task);
      } finally {
        running.arriveAndDeregister();
      }
    };
  }

  /** Waits until nothing runs any more. */
  void await() throws InterruptedException, TimeoutException {
    running.awaitAdvanceInterruptibly(running.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
