package dev.biaolian.bench;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.bench.decision.PreparedCases;
import dev.biaolian.bench.decision.PreparedCases.Waiting;
import dev.biaolian.bench.decision.Recorder;
import dev.biaolian.bench.decision.Replay;
import dev.biaolian.bench.decision.Snapshot;
import dev.biaolian.bench.decision.SwitchableDataSource;
import dev.biaolian.database.TestDatabase;
import dev.biaolian.demo.DemoPeople;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.biaolian.PortalApplication;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.FileUploads;
import org.biaolian.catalogue.Sharings;
import org.biaolian.catalogue.StandardEntry;
import org.biaolian.catalogue.Verifications;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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

  private final ConfigurableApplicationContext portal;
  private final RecognitionCases cases;
  private final SwitchableDataSource source;
  private final ThreadPoolTaskExecutor listeners;

  private Decision(ConfigurableApplicationContext portal) {
    this.portal = portal;
    this.cases = portal.getBean(RecognitionCases.class);
    this.source = portal.getBean(SwitchableDataSource.class);
    this.listeners = portal.getBean(ThreadPoolTaskExecutor.class);
  }

  public static void main(String[] arguments) throws Exception {
    int standards = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    Map<String, Object> settings = new HashMap<>(TestDatabase.fresh("biaolian_decision"));
    Path storage = Files.createDirectories(Path.of("target", "bench-decision").toAbsolutePath());
    settings.put("biaolian.storage", storage.toString());
    settings.put("biaolian.base-url", "http://localhost");
    settings.put("biaolian.keycloak.issuer", "http://localhost:1/realms/none");
    settings.put("biaolian.keycloak.client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.keycloak.people-client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.audit.root-key", SigningKeyFile.in(storage).toString());
    settings.put("server.port", "0");
    settings.put("vaadin.productionMode", "true");
    settings.put("logging.level.root", "error");
    try (ConfigurableApplicationContext portal =
        new SpringApplicationBuilder(PortalApplication.class, Parts.class)
            .initializers(
                context ->
                    context
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
            .bannerMode(Banner.Mode.OFF)
            .run()) {
      new Decision(portal).measure(settings, standards, rounds);
    }
  }

  private void measure(Map<String, Object> settings, int standards, int rounds) throws Exception {
    List<Waiting> waiting =
        new PreparedCases(
                portal.getBean(StandardEntry.class),
                portal.getBean(FileUploads.class),
                portal.getBean(Verifications.class),
                portal.getBean(Sharings.class),
                portal.getBean(Agreements.class),
                portal.getBean(RecognitionRequests.class),
                cases)
            .make(standards);
    drain();
    System.out.printf("%d cases of 11 bureaus wait for their signature%n", waiting.size());
    String url = text(settings, "spring.datasource.url");
    try (Snapshot snapshot =
        new Snapshot(
            text(settings, "spring.flyway.url"),
            text(settings, "spring.flyway.user"),
            text(settings, "spring.flyway.password"),
            List.of(
                portal
                    .getBean(JdbcTemplate.class)
                    .queryForObject("select database()", String.class),
                text(settings, "biaolian.audit.schema")))) {
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
                  url,
                  text(settings, "spring.datasource.username"),
                  text(settings, "spring.datasource.password"),
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
      drain();
      return (System.nanoTime() - began) / 1e9;
    }
  }

  /** One request of the signer: who he is and what he may is read once in it. */
  private void sign(Waiting one) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    try {
      DemoPeople.as(
          one.signer(),
          () -> {
            cases.sign(one.id(), one.seen());
            return one;
          });
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  private void drain() {
    while (listeners.getActiveCount() > 0 || listeners.getQueueSize() > 0) {
      LockSupport.parkNanos(100_000);
    }
    Integer left =
        portal
            .getBean(JdbcTemplate.class)
            .queryForObject("select count(*) from EVENT_PUBLICATION", Integer.class);
    if (left == null || left != 0) {
      throw new IllegalStateException(left + " event publications are not complete");
    }
  }

  private static String text(Map<String, Object> settings, String name) {
    return String.valueOf(settings.get(name));
  }

  /** What the benchmark adds to the portal. */
  @Configuration(proxyBeanMethods = false)
  static class Parts {

    @Bean
    static BeanPostProcessor recordedPool() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource pool ? new SwitchableDataSource(pool) : bean;
        }
      };
    }

    @Bean
    ApplicationRunner demoPeople(People people) {
      return arguments -> people.enter(DemoPeople.entries());
    }
  }
}
