package org.biaolian.catalogue.internal.search;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The searches that a step makes in its own thread: pages read from the index, and whatever else is
 * asked of Lucene through Hibernate Search, which tells of each in its log. A page's search goes
 * once over every segment of the index, however many there are.
 */
public final class SearchCount implements BeanPostProcessor {

  private static final Logger QUERIES =
      (Logger) LoggerFactory.getLogger("org.hibernate.search.query.lucene");
  private static final ThreadLocal<@Nullable AtomicInteger> COUNTED = new ThreadLocal<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof PageReader pages) {
      return (PageReader)
          (query, viewer, offset, limit) -> {
            count();
            return pages.read(query, viewer, offset, limit);
          };
    }
    return bean;
  }

  public static int of(Runnable step) {
    AtomicInteger counted = new AtomicInteger();
    Log log = new Log();
    log.setContext(QUERIES.getLoggerContext());
    log.start();
    Level before = QUERIES.getLevel();
    boolean handedOn = QUERIES.isAdditive();
    QUERIES.addAppender(log);
    QUERIES.setAdditive(false);
    QUERIES.setLevel(Level.TRACE);
    COUNTED.set(counted);
    try {
      step.run();
    } finally {
      COUNTED.remove();
      QUERIES.setLevel(before);
      QUERIES.setAdditive(handedOn);
      QUERIES.detachAppender(log);
      log.stop();
    }
    return counted.get();
  }

  private static void count() {
    AtomicInteger counted = COUNTED.get();
    if (counted != null) {
      counted.incrementAndGet();
    }
  }

  /** Called in the thread that asks. */
  private static final class Log extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent told) {
      count();
    }
  }
}
