package org.biaolian.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the parts of a page be read in one transaction, so that what several of them need is read
 * once. Nothing is written in it.
 */
@Component
public class OneReading {

  private final TransactionTemplate transaction;

  OneReading(PlatformTransactionManager transactions) {
    transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
  }

  public <T extends @Nullable Object> T of(Supplier<T> parts) {
    return transaction.execute(status -> parts.get());
  }
}
