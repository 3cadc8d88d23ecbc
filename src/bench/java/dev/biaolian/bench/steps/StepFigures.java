package dev.biaolian.bench.steps;

import dev.biaolian.bench.decision.LonePortal;
import dev.biaolian.bench.decision.PreparedCases.Proposed;
import dev.biaolian.bench.decision.Snapshot;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.biaolian.recognition.RecognitionCases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Decision steps a second: the review and the signature of a case, with all that they do here
 * (rights, versioned update, audit chain, outbox, register and the worklists behind them), against
 * a process of two user tasks in Flowable on the same database, by the same pool and with the same
 * isolation. Flowable is a general engine: it knows nothing of rights, circles, chains and
 * registers, and does none of that; what it does instead is to interpret any process.
 */
public final class StepFigures {

  private static final int THREADS = 8;

  /** Rounds of both until the compiler is done with either; portals run for weeks. */
  private static final int WARM_UPS = 8;

  private final LonePortal portal;
  private final RecognitionCases cases;
  private final JdbcTemplate jdbc;

  private StepFigures(LonePortal portal) {
    this.portal = portal;
    this.cases = portal.bean(RecognitionCases.class);
    this.jdbc = portal.bean(JdbcTemplate.class);
  }

  /**
   * @param standards of each bureau; two make some 390 cases
   * @param rounds that count
   */
  public static void measure(int standards, int rounds) throws Exception {
    try (LonePortal portal = LonePortal.start("biaolian_steps", "bench-recognition")) {
      new StepFigures(portal).compare(standards, rounds);
    }
  }

  private void compare(int standards, int rounds) throws Exception {
    GeneralEngine.install(
        new DriverManagerDataSource(
            portal.setting("spring.flyway.url"),
            portal.setting("spring.flyway.user"),
            portal.setting("spring.flyway.password")));
    List<Proposed> waiting = portal.cases().propose(standards);
    portal.drain();
    System.out.printf("%d cases of 11 bureaus wait for review and signature%n", waiting.size());
    System.out.println("Flowable is a general engine: it keeps no rights, chains or registers.");
    System.out.println("The portal orders its papers and does not print them here.");
    try (GeneralEngine engine = GeneralEngine.on(portal.bean(DataSource.class))) {
      engine.begin(waiting.size());
      try (Snapshot snapshot = portal.snapshot()) {
        double[] ratios = new double[rounds];
        for (int round = -WARM_UPS; round < rounds; round++) {
          double general = steps(engine);
          snapshot.restore();
          double own = steps(waiting);
          snapshot.restore();
          System.out.printf(
              "%s: portal %.0f steps/s, Flowable %.0f steps/s; load %.1f%n",
              round < 0 ? "warm-up" : "round " + (round + 1),
              2 * waiting.size() / own,
              2 * waiting.size() / general,
              ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
          if (round >= 0) {
            ratios[round] = general / own;
          }
        }
        Arrays.sort(ratios);
        System.out.printf("FIGURE steps.vs_flowable=%.2f%n", ratios[rounds / 2]);
      }
    }
  }

  private static double steps(GeneralEngine engine)
      throws InterruptedException, ExecutionException {
    double seconds = 0;
    for (String person : List.of("reviewer", "signer")) {
      List<String> tasks = engine.waiting();
      long began = System.nanoTime();
      together(tasks.size(), i -> engine.complete(tasks.get(i), person));
      seconds += (System.nanoTime() - began) / 1e9;
    }
    if (!engine.waiting().isEmpty()) {
      throw new IllegalStateException("processes are not at their end");
    }
    return seconds;
  }

  /** Both steps of each case, until what follows from them has committed. */
  private double steps(List<Proposed> waiting) throws InterruptedException, ExecutionException {
    Map<UUID, Long> proposed = versions();
    long began = System.nanoTime();
    together(
        waiting.size(),
        i -> {
          Proposed one = waiting.get(i);
          portal.request(one.reviewer(), () -> cases.agree(one.id(), version(proposed, one), "同意"));
        });
    portal.drain();
    double seconds = (System.nanoTime() - began) / 1e9;
    Map<UUID, Long> reviewed = versions();
    began = System.nanoTime();
    together(
        waiting.size(),
        i -> {
          Proposed one = waiting.get(i);
          portal.request(one.signer(), () -> cases.sign(one.id(), version(reviewed, one)));
        });
    portal.drain();
    return seconds + (System.nanoTime() - began) / 1e9;
  }

  private static long version(Map<UUID, Long> versions, Proposed one) {
    return Objects.requireNonNull(versions.get(one.id()));
  }

  /** What a reader of each case would have seen. */
  private Map<UUID, Long> versions() {
    Map<UUID, Long> versions = new HashMap<>();
    jdbc.query(
        "select id, version from recognition_case",
        row -> {
          ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
          versions.put(new UUID(id.getLong(), id.getLong()), row.getLong(2));
        });
    return versions;
  }

  private static void together(int steps, IntConsumer step)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        all.add(
            pool.submit(
                () -> {
                  int number;
                  while ((number = next.getAndIncrement()) < steps) {
                    step.accept(number);
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }
}
