package org.biaolian.testing;

import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * How many statements a step prepares in its own thread, whatever the background does meanwhile.
 */
public final class StatementCount implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private static final ThreadLocal<Integer> COUNT = ThreadLocal.withInitial(() -> 0);

  @Override
  public @Nullable String inspect(String sql) {
    COUNT.set(COUNT.get() + 1);
    return sql;
  }

  public static int of(Runnable step) {
    COUNT.set(0);
    step.run();
    return COUNT.get();
  }
}
