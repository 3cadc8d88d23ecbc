package dev.biaolian.bench.recognition;

import dev.biaolian.bench.decision.LonePortal;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.biaolian.recognition.internal.DueDays;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deadlines that fall due on one day: from the look that finds them until each has its fact and the
 * items of work of those who must know. It has no floor; the figure is for 100,000 of them.
 */
public final class DeadlineFigures {

  private static final double HUNDRED_THOUSAND = 100_000;

  private DeadlineFigures() {}

  /**
   * @param deadlines how many, about
   */
  public static void measure(int deadlines) throws Exception {
    try (LonePortal portal = LonePortal.start("biaolian_deadlines", "bench-deadlines")) {
      int few = portal.cases().propose(1).size();
      portal.drain();
      LocalDate today = LocalDate.now(portal.bean(Clock.class));
      try (Connection connection =
          DriverManager.getConnection(
              portal.setting("spring.flyway.url"),
              portal.setting("spring.flyway.user"),
              portal.setting("spring.flyway.password"))) {
        new ManyCases(connection, "date '%s'".formatted(today)).copy(deadlines / few);
      }
      JdbcTemplate jdbc = portal.bean(JdbcTemplate.class);
      DueDays days = portal.bean(DueDays.class);
      long began = System.nanoTime();
      days.catchUp();
      double found = (System.nanoTime() - began) / 1e9;
      portal.drain();
      double seconds = (System.nanoTime() - began) / 1e9;
      int fired = count(jdbc, "select count(*) from recognition_escalation");
      int told =
          count(
              jdbc, "select count(*) from work_item where step = 'overdue' and closed_at is null");
      System.out.printf(
          "%d deadlines, %d items of work for who must know: noted after %.0f s, all told after"
              + " %.0f s; load %.1f%n",
          fired,
          told,
          found,
          seconds,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      if (fired < deadlines / few * few || told < fired) {
        throw new IllegalStateException("not every deadline was fired");
      }
      System.out.printf("FIGURE deadlines.s_per_100k=%.0f%n", seconds / fired * HUNDRED_THOUSAND);
    }
  }

  private static int count(JdbcTemplate jdbc, String query) {
    return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class));
  }
}
