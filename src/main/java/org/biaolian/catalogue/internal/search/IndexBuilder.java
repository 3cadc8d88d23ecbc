package org.biaolian.catalogue.internal.search;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Builds the index at the start when there is none, when its fields are others than this version's,
 * or when changes may be missing. A short build is waited for; a longer one goes on in the
 * background, and the list says so.
 */
@Component
@Order(0)
public class IndexBuilder implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(IndexBuilder.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final IndexUpkeep upkeep;
  private final CountDownLatch built = new CountDownLatch(1);
  private volatile boolean ended;

  IndexBuilder(IndexUpkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException {
    if (upkeep.complete()) {
      built.countDown();
      return;
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

  /** Writes every record anew. */
  void rebuild() {
    upkeep.build(() -> ended);
  }

  @PreDestroy
  void end() {
    ended = true;
    if (!building()) {
      upkeep.end();
    }
  }
}
