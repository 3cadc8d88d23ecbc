package org.biaolian.catalogue.internal.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.biaolian.catalogue.StandardTouched;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Records of which a module above now knows something else. They are written into the index a
 * moment later, once for many changes, so that a signature does not wait for them. What a crash
 * leaves undone is made good by the build at the next start.
 */
@Component
class TouchedRecords {

  private static final int PIECE = 500;

  private final IndexWriter writer;
  private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
  private final ReentrantLock writing = new ReentrantLock();

  TouchedRecords(IndexWriter writer) {
    this.writer = writer;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(StandardTouched event) {
    waiting.add(event.standardId());
  }

  /** Afterwards every change committed before the call can be found. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void settle() {
    writing.lock();
    try {
      List<UUID> next = waiting.stream().limit(PIECE).toList();
      while (!next.isEmpty()) {
        write(next);
        next = waiting.stream().limit(PIECE).toList();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Taken out before they are read, so that a change of the same moment is written once more. */
  private void write(List<UUID> ids) {
    ids.forEach(waiting::remove);
    try {
      writer.write(ids);
    } catch (RuntimeException e) {
      waiting.addAll(ids);
      throw e;
    }
  }
}
