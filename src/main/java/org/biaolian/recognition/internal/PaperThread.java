package org.biaolian.recognition.internal;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one thread that prints. A hundred signatures at once give a hundred papers to print, and no
 * other work after a commit waits for them.
 */
@Configuration(proxyBeanMethods = false)
class PaperThread {

  static final String NAME = "paperPrinter";

  /** What it has not begun when the portal stops, or comes after that, waits as ordered. */
  @Bean(name = NAME, destroyMethod = "shutdownNow", defaultCandidate = false)
  ThreadPoolExecutor paperPrinter() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name("papers").factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }
}
