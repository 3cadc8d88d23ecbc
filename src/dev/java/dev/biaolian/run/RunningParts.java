package dev.biaolian.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped in the opposite order. */
final class RunningParts {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean stopping;

  /** Remembers a part; one that comes up after the stop is stopped at once. */
  <T extends AutoCloseable> T add(T part) {
    boolean late;
    synchronized (this) {
      late = stopping;
      if (!late) {
        parts.push(part);
      }
    }
    if (late) {
      stop(part);
    }
    return part;
  }

  /** Stops all parts, the last one first; one that fails to stop does not keep the others alive. */
  void stopAll() {
    synchronized (this) {
      stopping = true;
    }
    for (AutoCloseable part = next(); part != null; part = next()) {
      stop(part);
    }
  }

  private synchronized @org.jspecify.annotations.Nullable AutoCloseable next() {
    return parts.poll();
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      org.slf4j.LoggerFactory.getLogger(RunningParts.class).warn("A part did not stop", e);
    }
  }
}
