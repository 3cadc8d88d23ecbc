package org.biaolian.document.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.biaolian.document.DocumentTextChanged;
import org.biaolian.document.FileKind;
import org.biaolian.document.StoredDocument;
import org.biaolian.document.TextState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads files out, one after the other, on a thread of its own so that no other work after a commit
 * waits for a slow file. What waits stands in the database: a portal that dies goes on where it
 * was, and a file may be taken twice without harm.
 */
@Component
class TextQueue {

  private static final Logger log = LoggerFactory.getLogger(TextQueue.class);
  private static final Limit AT_ONCE = Limit.of(500);
  private static final long STOP_SECONDS = 10;

  private final DocumentRepository documents;
  private final DocumentTextRepository texts;
  private final DocumentTextContentRepository contents;
  private final ReadOut readOut;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Set<UUID> queued = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("document-text").factory());

  TextQueue(
      DocumentRepository documents,
      DocumentTextRepository texts,
      DocumentTextContentRepository contents,
      ReadOut readOut,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.documents = documents;
    this.texts = texts;
    this.contents = contents;
    this.readOut = readOut;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(TextQueueEntry kept) {
    enqueue(kept.documentId());
  }

  /** What a former process left, and what failed for a reason that may have gone. */
  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    texts
        .findByStateOrderByChangedAt(TextState.WAITING, AT_ONCE)
        .forEach(row -> enqueue(row.getId()));
  }

  private void enqueue(UUID documentId) {
    if (queued.add(documentId)) {
      try {
        thread.execute(() -> work(documentId));
      } catch (RejectedExecutionException stopping) {
        queued.remove(documentId);
      }
    }
  }

  private void work(UUID documentId) {
    try {
      readOut(documentId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OptimisticLockingFailureException e) {
      log.debug("another process has read out {}", documentId, e);
    } catch (RuntimeException e) {
      log.warn("the text of {} stays unknown for now", documentId, e);
    } finally {
      queued.remove(documentId);
    }
  }

  void readOut(UUID documentId) throws InterruptedException {
    if (texts.findById(documentId).map(DocumentTextRow::state).orElse(TextState.READY)
        != TextState.WAITING) {
      return;
    }
    StoredDocument document =
        documents.findById(documentId).map(DocumentRow::toDocument).orElseThrow();
    try {
      ReadOut.Found found =
          readOut.of(FileKind.ofMediaType(document.mediaType()).orElseThrow(), document.hash());
      transaction.executeWithoutResult(status -> keep(documentId, found));
    } catch (IOException | RuntimeException e) {
      log.warn("the text of {} could not be read out; it is tried again", documentId, e);
      transaction.executeWithoutResult(
          status -> texts.findById(documentId).ifPresent(row -> row.troubled(clock.instant())));
    }
  }

  private void keep(UUID documentId, ReadOut.Found found) {
    DocumentTextRow row = texts.findById(documentId).orElseThrow();
    if (row.state() != TextState.WAITING) {
      return;
    }
    row.found(found, clock.instant());
    String content = found.content();
    if (content != null) {
      contents.save(new DocumentTextContent(documentId, content));
    }
    events.publishEvent(new DocumentTextChanged(documentId));
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdownNow();
    thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
  }
}
