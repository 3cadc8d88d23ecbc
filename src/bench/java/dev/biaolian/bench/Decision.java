package dev.biaolian.bench;

import dev.biaolian.bench.decision.LonePortal;
import dev.biaolian.bench.decision.PreparedCases.Waiting;
import dev.biaolian.bench.decision.Recorder;
import dev.biaolian.bench.decision.Replay;
import dev.biaolian.bench.decision.Snapshot;
import dev.biaolian.bench.decision.SwitchableDataSource;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.biaolian.recognition.RecognitionCases;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Signing a case with all that it does (rights, repeated clicks, versioned update, audit chain,
 * outbox and the worklist behind it) against a replay of the same statements by bare JDBC on the
 * same database. Both windows end when the last listener has committed.
 *
 * <p>Arguments: standards per bureau (3: some 590 cases) and rounds (3).
 */
public final class Decision {

  private static final int[] THREADS = {1, 8, 16};
  private static final int WARM_UP = 3_000;

  private final LonePortal portal;
  private final RecognitionCases cases;
  private final SwitchableDataSource source;
  private final ThreadPoolTaskExecutor listeners;

  private Decision(LonePortal portal) {
    this.portal = portal;
    this.cases = portal.bean(RecognitionCases.class);
    this.source = portal.bean(SwitchableDataSource.class);
    this.listeners = portal.bean(ThreadPoolTaskExecutor.class);
  }

  public static void main(String[] arguments) throws Exception {
    int standards = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    try (LonePortal portal = LonePortal.start("biaolian_decision", "bench-decision")) {
      new Decision(portal).measure(standards, rounds);
    }
  }

  private void measure(int standards, int rounds) throws Exception {
    List<Waiting> waiting = portal.cases().make(standards);
    portal.drain();
    System.out.printf("%d cases of 11 bureaus wait for their signature%n", waiting.size());
    try (Snapshot snapshot = portal.snapshot()) {
      // Not measured: the compiler warms up, with one thread too, whose figure comes first.
      for (int given = 0; given < WARM_UP; given += waiting.size()) {
        sign(waiting, given == 0 ? 8 : 1, null);
        snapshot.restore();
      }
      for (int threads : THREADS) {
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
          Recorder recorder = new Recorder();
          source.recordTo(recorder);
          sign(waiting, threads, recorder);
          source.recordTo(null);
          snapshot.restore();
          double app = sign(waiting, threads, null);
          snapshot.restore();
          Recorder.Score record = recorder.record();
          double bare;
          try (Replay replay =
              new Replay(
                  portal.setting("spring.datasource.url"),
                  portal.setting("spring.datasource.username"),
                  portal.setting("spring.datasource.password"),
                  listeners.getCorePoolSize())) {
            replay.connect(threads);
            bare = replay.run(record);
          }
          snapshot.restore();
          ratios[round] = bare / app;
          System.out.printf(
              "%2d threads: portal %.0f/s, bare JDBC %.0f/s, %.1f statements each; load %.1f%n",
              threads,
              waiting.size() / app,
              waiting.size() / bare,
              (double) record.statements() / waiting.size(),
              ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        Arrays.sort(ratios);
        System.out.printf("FIGURE decision.vs_jdbc.t%d=%.2f%n", threads, ratios[rounds / 2]);
      }
    }
  }

  /** Returns the seconds until the last signature and what follows from it have committed. */
  private double sign(List<Waiting> waiting, int threads, @Nullable Recorder recorder)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      long began = System.nanoTime();
      for (int i = 0; i < threads; i++) {
        all.add(
            pool.submit(
                () -> {
                  int number;
                  while ((number = next.getAndIncrement()) < waiting.size()) {
                    Waiting one = waiting.get(number);
                    if (recorder == null) {
                      sign(one);
                    } else {
                      recorder.signing(number, () -> sign(one));
                    }
                  }
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      portal.drain();
      return (System.nanoTime() - began) / 1e9;
    }
  }

  /** One request of the signer: who he is and what he may is read once in it. */
  private void sign(Waiting one) {
    portal.request(one.signer(), () -> cases.sign(one.id(), one.seen()));
  }
}
