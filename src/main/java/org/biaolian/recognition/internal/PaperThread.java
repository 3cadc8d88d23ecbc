package org.biaolian.recognition.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one thread that prints. A hundred signatures at once give a hundred papers to print, and no
 * other work after a commit waits for them.
 */
@Configuration(proxyBeanMethods = false)
class PaperThread {

  static final String NAME = "paperPrinter";

  /** What it has not begun when the portal stops stands in the event table. */
  @Bean(name = NAME, destroyMethod = "shutdownNow", defaultCandidate = false)
  ExecutorService paperPrinter() {
    return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("papers").factory());
  }
}
