package org.biaolian.catalogue.internal.search;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.biaolian.catalogue.internal.SearchLag;
import org.springframework.stereotype.Component;

/** A commit that puts its changes into the outbox waits for nothing. */
@Component
@OnServer
final class OutboxLag implements SearchLag {

  @Override
  public void allow(Consumer<CompletableFuture<?>> later) {}
}
