package dev.biaolian.bench.steps;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.biaolian.bench.decision.LonePortal;
import dev.biaolian.bench.decision.PreparedCases.Proposed;
import dev.biaolian.bench.decision.Snapshot;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.biaolian.recognition.CaseBatches;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.StepResult;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Decision steps a second: the review and the signature of a case, with all that they do here
 * (rights, versioned update, audit chain, outbox, register and the worklists behind them), against
 * a process of two user tasks in Flowable on the same database, by the same pool and with the same
 * isolation. Both take lists of steps, each list in one transaction, as an officer with many cases
 * does it; and both take them one by one. Flowable is a general engine: it knows nothing of rights,
 * circles, chains and registers, and does none of that; what it does instead is to interpret any
 * process.
 */
public final class StepFigures {

  private static final int THREADS = 8;

  /** Cases of a list. */
  private static final int LIST = 25;

  /** Rounds of both until the compiler is done with either; portals run for weeks. */
  private static final int WARM_UPS = 6;

  private final LonePortal portal;
  private final RecognitionCases cases;
  private final CaseBatches batches;
  private final JdbcTemplate jdbc;

  private StepFigures(LonePortal portal) {
    this.portal = portal;
    this.cases = portal.bean(RecognitionCases.class);
    this.batches = portal.bean(CaseBatches.class);
    this.jdbc = portal.bean(JdbcTemplate.class);
  }

  /**
   * @param standards of each bureau; four make 800 cases
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
    ListAppender<ILoggingEvent> split = listsDoneOneByOne();
    try (GeneralEngine engine = GeneralEngine.on(portal.bean(DataSource.class))) {
      engine.begin(waiting.size());
      try (Snapshot snapshot = portal.snapshot()) {
        double[] single = new double[rounds];
        double[] lists = new double[rounds];
        for (int round = -WARM_UPS; round < rounds; round++) {
          double one = ratio(round, "one by one", 1, engine, waiting, snapshot);
          double many = ratio(round, "in lists", LIST, engine, waiting, snapshot);
          if (round >= 0) {
            single[round] = one;
            lists[round] = many;
          }
        }
        if (!split.list.isEmpty()) {
          throw new IllegalStateException("lists were done one by one: " + split.list);
        }
        Arrays.sort(single);
        Arrays.sort(lists);
        System.out.printf("FIGURE steps.one_by_one.vs_flowable=%.2f%n", single[rounds / 2]);
        System.out.printf("FIGURE steps.vs_flowable=%.2f%n", lists[rounds / 2]);
      }
    }
  }

  /** What the portal says when a list does not go through in one transaction. */
  private static ListAppender<ILoggingEvent> listsDoneOneByOne() {
    Logger logger = (Logger) LoggerFactory.getLogger("org.biaolian.recognition.Batch");
    logger.setLevel(Level.INFO);
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    logger.addAppender(said);
    return said;
  }

  /** How many times as many steps the portal does. */
  private double ratio(
      int round,
      String way,
      int list,
      GeneralEngine engine,
      List<Proposed> waiting,
      Snapshot snapshot)
      throws Exception {
    double general = steps(engine, list);
    snapshot.restore();
    double own = steps(waiting, list);
    snapshot.restore();
    System.out.printf(
        "%s, %s: portal %.0f steps/s, Flowable %.0f steps/s; load %.1f%n",
        round < 0 ? "warm-up" : "round " + (round + 1),
        way,
        2 * waiting.size() / own,
        2 * waiting.size() / general,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return general / own;
  }

  private static double steps(GeneralEngine engine, int list)
      throws InterruptedException, ExecutionException {
    double seconds = 0;
    for (String person : List.of("reviewer", "signer")) {
      List<List<String>> lists = split(engine.waiting(), list);
      long began = System.nanoTime();
      together(lists.size(), i -> complete(engine, lists.get(i), person));
      seconds += (System.nanoTime() - began) / 1e9;
    }
    if (!engine.waiting().isEmpty()) {
      throw new IllegalStateException("processes are not at their end");
    }
    return seconds;
  }

  private static void complete(GeneralEngine engine, List<String> tasks, String person) {
    if (tasks.size() == 1) {
      engine.complete(tasks.getFirst(), person);
    } else {
      engine.completeAll(tasks, person);
    }
  }

  /** Both steps of each case, until what follows from them has committed. */
  private double steps(List<Proposed> waiting, int list)
      throws InterruptedException, ExecutionException {
    return step(waiting, list, Proposed::reviewer, this::review)
        + step(waiting, list, Proposed::signer, this::sign);
  }

  private double step(
      List<Proposed> waiting,
      int list,
      Function<Proposed, String> who,
      Consumer<List<ListedCase>> step)
      throws InterruptedException, ExecutionException {
    Map<UUID, Long> versions = versions();
    List<List<Proposed>> lists = lists(waiting, list, who);
    long began = System.nanoTime();
    together(
        lists.size(),
        i -> {
          List<Proposed> some = lists.get(i);
          List<ListedCase> items =
              some.stream()
                  .map(
                      one ->
                          new ListedCase(one.id(), Objects.requireNonNull(versions.get(one.id()))))
                  .toList();
          portal.request(who.apply(some.getFirst()), () -> step.accept(items));
        });
    portal.drain();
    return (System.nanoTime() - began) / 1e9;
  }

  private void review(List<ListedCase> items) {
    if (items.size() == 1) {
      cases.agree(items.getFirst().id(), items.getFirst().seen(), "同意");
    } else {
      StepResult.mustBeDone(batches.agree(items, "同意"));
    }
  }

  private void sign(List<ListedCase> items) {
    if (items.size() == 1) {
      cases.sign(items.getFirst().id(), items.getFirst().seen());
    } else {
      StepResult.mustBeDone(batches.sign(items));
    }
  }

  /** The cases of each person in lists, in an order that mixes bureaus. */
  private static List<List<Proposed>> lists(
      List<Proposed> waiting, int list, Function<Proposed, String> who) {
    if (list == 1) {
      return split(waiting, 1);
    }
    Map<String, List<Proposed>> byPerson =
        waiting.stream().collect(Collectors.groupingBy(who, TreeMap::new, Collectors.toList()));
    List<List<Proposed>> lists = new ArrayList<>();
    byPerson.values().forEach(own -> lists.addAll(split(own, list)));
    Collections.shuffle(lists, new Random(20261128));
    return lists;
  }

  private static <T> List<List<T>> split(List<T> all, int size) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      parts.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return parts;
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
