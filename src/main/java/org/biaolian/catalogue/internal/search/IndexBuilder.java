package org.biaolian.catalogue.internal.search;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.biaolian.catalogue.domain.Standard;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the index at the start when there is none, when its fields are others than this version's,
 * or when the portal did not end in order and changes may be missing. A short build is waited for;
 * a longer one goes on in the background, and the list says so.
 */
@Component
@Order(0)
public class IndexBuilder implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PIECE = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String CLOSED = "closed";
  private static final String OPEN = "open";

  private final SearchMapping mapping;
  private final IndexWriter writer;
  private final TouchedRecords touched;
  private final Path mark;
  private final CountDownLatch built = new CountDownLatch(1);
  private volatile boolean ended;

  IndexBuilder(
      EntityManagerFactory entities,
      IndexWriter writer,
      TouchedRecords touched,
      @Value("${biaolian.search.folder}") Path folder) {
    this.mapping = Search.mapping(entities);
    this.writer = writer;
    this.touched = touched;
    this.mark = folder.resolve("state.txt");
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    String before = read();
    if (before.equals(line(CLOSED))) {
      write(OPEN);
      built.countDown();
      return;
    }
    if (!before.equals(line(OPEN))) {
      mapping.scope(Standard.class).schemaManager().dropAndCreate();
    }
    Thread.ofVirtual().name("search-index").start(this::build);
    if (!built.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("The search index is being built in the background.");
    }
  }

  /** Whether rows may still be missing from the index. */
  public boolean building() {
    return built.getCount() > 0;
  }

  private void build() {
    long began = System.nanoTime();
    try {
      rebuild();
      write(OPEN);
      built.countDown();
      LOG.info(
          "The search index was built in {} ms.",
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    } catch (RuntimeException e) {
      if (!ended) {
        LOG.error("The search index could not be built; the next start tries again.", e);
      }
    }
  }

  /** Writes every record anew, without taking away what can be found meanwhile. */
  void rebuild() {
    UUID last = BEFORE_ALL;
    UUID reached = writer.writeAfter(last, PIECE);
    while (!reached.equals(last) && !ended) {
      last = reached;
      reached = writer.writeAfter(last, PIECE);
    }
    mapping.scope(Standard.class).workspace().flush();
    mapping.scope(Standard.class).workspace().refresh();
  }

  @PreDestroy
  void end() {
    ended = true;
    if (!building()) {
      touched.settle();
      mapping.scope(Standard.class).workspace().flush();
      write(touched.behind() ? OPEN : CLOSED);
    }
  }

  private String read() {
    try {
      return Files.exists(mark) ? Files.readString(mark) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String state) {
    try {
      Files.createDirectories(mark.getParent());
      Files.writeString(mark, line(state));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String state) {
    return "%d %s%n".formatted(IndexFields.VERSION, state);
  }
}
