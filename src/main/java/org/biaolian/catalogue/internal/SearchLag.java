package org.biaolian.catalogue.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Lets a long work go on while the search index takes in its last piece. A commit otherwise waits
 * until searches know of it.
 */
public interface SearchLag {

  /**
   * The running transaction's commit will not wait.
   *
   * @param later gets what the work has to wait for itself; nothing, if no record is written
   */
  void allow(Consumer<CompletableFuture<?>> later);
}
