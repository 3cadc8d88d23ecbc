package org.biaolian.catalogue.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.biaolian.access.CarriedActor;
import org.jspecify.annotations.Nullable;

/**
 * Runs the steps of a long work one after the other, as the present actor, while the next one is
 * prepared: the database works on one chunk while the following rows of the file are judged.
 */
final class OneBehind implements AutoCloseable {

  private final CarriedActor carrier;
  private final Runnable told;
  private @Nullable CompletableFuture<Boolean> running;

  /**
   * @param told called after each step that went well, before the next begins
   */
  OneBehind(CarriedActor carrier, Runnable told) {
    this.carrier = carrier;
    this.told = told;
  }

  /**
   * Waits for the step before and begins this one, unless that one said to stop or failed.
   *
   * @return whether it began
   */
  boolean next(BooleanSupplier step) {
    if (!settled()) {
      return false;
    }
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    running = done;
    Thread.ofVirtual().name("import-step").start(carrier.carry(() -> run(step, done)));
    return true;
  }

  private static void run(BooleanSupplier step, CompletableFuture<Boolean> done) {
    try {
      done.complete(step.getAsBoolean());
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  /**
   * Waits for the step that runs.
   *
   * @return false if it said to stop
   * @throws RuntimeException with which it failed
   */
  boolean settled() {
    CompletableFuture<Boolean> last = running;
    if (last == null) {
      return true;
    }
    running = null;
    try {
      if (!last.join()) {
        return false;
      }
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
    told.run();
    return true;
  }

  /** Nothing of it runs afterwards, however the work ends. */
  @Override
  public void close() {
    CompletableFuture<Boolean> last = running;
    if (last != null) {
      last.handle((done, failure) -> done).join();
    }
  }
}
