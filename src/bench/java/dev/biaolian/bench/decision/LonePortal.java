package dev.biaolian.bench.decision;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.database.TestDatabase;
import dev.biaolian.demo.DemoPeople;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadPoolExecutor;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The portal in this process with a database of its own, without a sign-in server. */
public final class LonePortal implements AutoCloseable {

  private final Map<String, Object> settings;
  private final ConfigurableApplicationContext context;

  private LonePortal(Map<String, Object> settings, ConfigurableApplicationContext context) {
    this.settings = settings;
    this.context = context;
  }

  public static LonePortal start(String schema, String folder) throws IOException {
    Map<String, Object> settings = new HashMap<>(TestDatabase.fresh(schema));
    Path storage = Files.createDirectories(Path.of("target", folder).toAbsolutePath());
    settings.put("biaolian.storage", storage.toString());
    settings.put("biaolian.base-url", "http://localhost");
    settings.put("biaolian.keycloak.issuer", "http://localhost:1/realms/none");
    settings.put("biaolian.keycloak.client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.keycloak.people-client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.audit.root-key", SigningKeyFile.in(storage).toString());
    settings.put("server.port", "0");
    settings.put("vaadin.productionMode", "true");
    settings.put("logging.level.root", "error");
    ConfigurableApplicationContext context =
        new SpringApplicationBuilder(PortalApplication.class, Parts.class)
            .initializers(
                any ->
                    any.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings)))
            .bannerMode(Banner.Mode.OFF)
            .run();
    return new LonePortal(settings, context);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public String setting(String name) {
    return String.valueOf(settings.get(name));
  }

  /** Makes cases through the services. */
  public PreparedCases cases() {
    return new PreparedCases(
        bean(StandardEntry.class),
        bean(FileUploads.class),
        bean(Verifications.class),
        bean(Sharings.class),
        bean(Agreements.class),
        bean(RecognitionRequests.class),
        bean(RecognitionCases.class));
  }

  /** Keeps all rows as they are now. */
  public Snapshot snapshot() throws Exception {
    return new Snapshot(
        setting("spring.flyway.url"),
        setting("spring.flyway.user"),
        setting("spring.flyway.password"),
        List.of(
            bean(JdbcTemplate.class).queryForObject("select database()", String.class),
            setting("biaolian.audit.schema")));
  }

  /** One request of a person: who this is and what may be done is read once in it. */
  public void request(String person, Runnable step) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    try {
      DemoPeople.as(
          person,
          () -> {
            step.run();
            return person;
          });
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
  }

  /**
   * Waits until what follows from what was done has committed; papers are ordered and not printed.
   */
  public void drain() {
    ThreadPoolTaskExecutor listeners = bean(ThreadPoolTaskExecutor.class);
    while (listeners.getActiveCount() > 0
        || listeners.getQueueSize() > 0
        || count("work_changed") > 0) {
      LockSupport.parkNanos(1_000_000);
    }
    int left = count("EVENT_PUBLICATION");
    if (left != 0) {
      throw new IllegalStateException(left + " event publications are not complete");
    }
  }

  private int count(String rows) {
    return Objects.requireNonNull(
        bean(JdbcTemplate.class).queryForObject("select count(*) from " + rows, Integer.class));
  }

  @Override
  public void close() {
    context.close();
  }

  /** What the benchmarks add to the portal. */
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

    /** Papers are printed by a thread of their own, later; here rows are put back meanwhile. */
    @Bean
    static BeanPostProcessor nothingPrinted() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (bean instanceof ThreadPoolExecutor printer && name.equals("paperPrinter")) {
            printer.shutdown();
          }
          return bean;
        }
      };
    }

    /** All have signed in before, as those who sign have. */
    @Bean
    ApplicationRunner demoPeople(
        People people, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
      return arguments -> {
        people.enter(DemoPeople.entries());
        new TransactionTemplate(transactions)
            .executeWithoutResult(
                status ->
                    DemoPeople.entries()
                        .forEach(
                            one ->
                                jdbc.update(
                                    "update person set subject = ? where username = ?",
                                    DemoPeople.subject(one.username()),
                                    one.username())));
      };
    }
  }
}
