package org.biaolian.catalogue.internal.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.biaolian.catalogue.StandardTouched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records of which a module above now knows something else. They are written into the index a
 * moment later, once for many changes, so that a signature does not wait for them. What a crash
 * leaves undone is made good by the build at the next start.
 *
 * <p>One that cannot be written holds nobody back: it is told of in the log and tried again behind
 * the others, each time by itself.
 */
@Component
@InFolder
class TouchedRecords {

  private static final Logger LOG = LoggerFactory.getLogger(TouchedRecords.class);
  private static final int PIECE = 500;

  /** After so many in a row the fault is not theirs, and what is left waits for better times. */
  private static final int GENERAL = 3;

  private final Consumer<Collection<UUID>> writer;
  private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
  private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
  private final ReentrantLock writing = new ReentrantLock();

  @Autowired
  TouchedRecords(IndexWriter writer) {
    this(writer::write);
  }

  TouchedRecords(Consumer<Collection<UUID>> writer) {
    this.writer = writer;
  }

  /** Not kept in the registry of events, whose rows would cost each signature two commits. */
  @EventListener
  void on(StandardTouched event) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      waiting.add(event.standardId());
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            waiting.add(event.standardId());
          }
        });
  }

  /** Afterwards every change committed before the call can be found, if it can be written. */
  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void settle() {
    writing.lock();
    try {
      List<UUID> late = List.copyOf(failing);
      boolean well = true;
      List<UUID> next = waiting.stream().limit(PIECE).toList();
      while (well && !next.isEmpty()) {
        well = write(next) || writeEach(next);
        next = waiting.stream().limit(PIECE).toList();
      }
      if (well) {
        writeEach(late);
      }
    } finally {
      writing.unlock();
    }
  }

  /** Whether records still miss something. */
  boolean behind() {
    return !waiting.isEmpty() || !failing.isEmpty();
  }

  /** Taken out before they are read, so that a change of the same moment is written once more. */
  private boolean write(List<UUID> ids) {
    ids.forEach(waiting::remove);
    try {
      writer.accept(ids);
      ids.forEach(failing::remove);
      return true;
    } catch (RuntimeException e) {
      if (ids.size() > 1) {
        waiting.addAll(ids);
      } else if (failing.add(ids.getFirst())) {
        LOG.error(
            "The record {} is missing in the search index; it is tried again.", ids.getFirst(), e);
      }
      return false;
    }
  }

  /** Whether it is worth while to go on. */
  private boolean writeEach(List<UUID> ids) {
    int failures = 0;
    for (UUID id : ids) {
      failures = write(List.of(id)) ? 0 : failures + 1;
      if (failures == GENERAL) {
        return false;
      }
    }
    return true;
  }
}
