package org.biaolian.testing;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * The statements that a step prepares in its own thread, whatever the background does meanwhile.
 */
public final class StatementCount implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private static final String WHO_ASKS = " from person ";

  private static final ThreadLocal<@Nullable List<String>> PREPARED = new ThreadLocal<>();

  @Override
  public @Nullable String inspect(String sql) {
    List<String> prepared = PREPARED.get();
    if (prepared != null) {
      prepared.add(sql);
    }
    return sql;
  }

  public static int of(Runnable step) {
    return during(step).size();
  }

  /** The statements of a page without the one that finds out who asks. */
  public static List<String> besideWhoAsks(Runnable step) {
    return during(step).stream().filter(sql -> !sql.contains(WHO_ASKS)).toList();
  }

  /** The statements themselves, in their order. */
  public static List<String> during(Runnable step) {
    List<String> prepared = new ArrayList<>();
    PREPARED.set(prepared);
    try {
      step.run();
    } finally {
      PREPARED.remove();
    }
    return prepared;
  }
}
