package dev.biaolian.bench;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.bench.catalogue.BareInsert;
import dev.biaolian.bench.catalogue.SyntheticCatalogue;
import dev.biaolian.database.TestDatabase;
import dev.biaolian.demo.DemoPeople;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.biaolian.PortalApplication;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.ImportState;
import org.biaolian.catalogue.StandardImport;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

/**
 * A whole import (reading, judging, matching, the report row by row, records, facts in their chain)
 * against a bare batch insert of as many rows into the same tables of the same database, which goes
 * first and finds them empty.
 *
 * <p>Argument: the number of rows, 400,000 if not given. The heap is the most that stays after a
 * collection while the file is imported, the portal itself included.
 */
public final class Import {

  private static final int WARM_UP = 3000;
  private static final double MIB = 1024 * 1024;

  private Import() {}

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400_000;
    Map<String, Object> settings = new HashMap<>(TestDatabase.fresh("biaolian_import"));
    Path folder = Files.createDirectories(Path.of("target", "bench-import").toAbsolutePath());
    settings.put("biaolian.storage", folder.toString());
    settings.put("biaolian.base-url", "http://localhost");
    settings.put("biaolian.keycloak.issuer", "http://localhost:1/realms/none");
    settings.put("biaolian.keycloak.client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.keycloak.people-client-secret", "not-used-by-this-benchmark");
    settings.put("biaolian.audit.root-key", SigningKeyFile.in(folder).toString());
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
      measure(portal.getBean(StandardImport.class), settings, folder, rows);
    }
  }

  private static void measure(
      StandardImport imports, Map<String, Object> settings, Path folder, int rows)
      throws Exception {
    SyntheticCatalogue catalogue = new SyntheticCatalogue();
    Path warm = catalogue.write(folder.resolve("warm.csv"), WARM_UP, 0);
    run(imports, warm);
    Path file = catalogue.write(folder.resolve("catalogue.csv"), rows, WARM_UP);
    System.out.printf("%d rows, %.0f MB%n", rows, Files.size(file) / MIB);
    double bare;
    try (BareInsert insert =
        new BareInsert(
            text(settings, "spring.datasource.url"),
            text(settings, "spring.datasource.username"),
            text(settings, "spring.datasource.password"),
            text(settings, "biaolian.audit.schema"))) {
      long began = System.nanoTime();
      insert.insert(rows);
      bare = rows / seconds(began);
      insert.undo();
    }
    System.out.printf("bare batch insert: %.0f rows/s%n", bare);
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong peak = new AtomicLong();
    Thread watch = Thread.ofPlatform().daemon().start(() -> watch(over, peak));
    long began = System.nanoTime();
    run(imports, file);
    double whole = rows / seconds(began);
    over.set(true);
    watch.join();
    System.out.printf("import, reading and writing: %.0f rows/s%n", whole);
    System.out.printf("FIGURE import.rows_per_s=%.0f%n", whole);
    System.out.printf("FIGURE import.heap_mb=%.0f%n", peak.get() / MIB);
    System.out.printf("FIGURE import.vs_jdbc=%.3f%n", whole / bare);
  }

  private static void run(StandardImport imports, Path file) {
    DemoPeople.as(
        "sec-six-officer",
        () -> {
          try (InputStream csv = Files.newInputStream(file)) {
            ImportReport report = imports.dryRun(ImportMode.REFERENCE, "synthetic.csv", csv);
            ImportReport done = imports.apply(report.id(), false);
            int fresh = done.count(Verdict.NEW);
            if (done.state() != ImportState.DONE || fresh != done.total() || fresh == 0) {
              throw new IllegalStateException("not all rows became records: " + done);
            }
            return fresh;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void watch(AtomicBoolean over, AtomicLong peak) {
    while (!over.get()) {
      long left = 0;
      for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
        MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
        left += usage == null ? 0 : usage.getUsed();
      }
      peak.accumulateAndGet(left, Math::max);
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static String text(Map<String, Object> settings, String name) {
    return String.valueOf(settings.get(name));
  }

  /** The people that import. */
  @Configuration(proxyBeanMethods = false)
  static class Parts {

    @Bean
    ApplicationRunner demoPeople(People people) {
      return arguments -> people.enter(DemoPeople.entries());
    }
  }
}
