package dev.biaolian.bench;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.bench.ColdStart.Seconds;
import dev.biaolian.database.TestMySql;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How long the production jar takes from the start of its process to its first page, against a
 * floor with the same libraries; without and with an AOT cache. Alternating runs on one MySQL with
 * migrated schemas, so that what else the machine does falls on both.
 *
 * <p>Argument: the number of rounds, 5 if not given. System properties: {@code portal.jar}, and the
 * database as {@link TestMySql} takes it.
 */
public final class Start {

  private static final List<String> PLAIN = List.of("-Xmx1g");

  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private final Path folder;
  private final Map<String, List<Seconds>> runs = new LinkedHashMap<>();

  private Start(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path folder = Path.of("target", "bench-start").toAbsolutePath();
    Files.createDirectories(folder);
    new Start(folder).measure(Path.of(System.getProperty("portal.jar")).toAbsolutePath(), rounds);
  }

  private void measure(Path portalJar, int rounds) throws IOException, InterruptedException {
    Path floorJar = folder.resolve("floor.jar");
    FloorJar.write(portalJar, floorJar);
    ColdStart portal = application("portal", portalJar, portalEnvironment());
    ColdStart floor = application("floor", floorJar, floorEnvironment());
    ColdStart portalAot = extracted(portal, "portal-aot");
    ColdStart floorAot = extracted(floor, "floor-aot");

    // Not measured: these migrate the schemas, warm the disk and write the caches.
    portal.run(PLAIN);
    floor.run(PLAIN);
    train(portalAot);
    train(floorAot);

    for (int round = 1; round <= rounds; round++) {
      note("portal", portal.run(PLAIN));
      note("floor", floor.run(PLAIN));
      note("portal with AOT cache", portalAot.run(cached(portalAot)));
      note("floor with AOT cache", floorAot.run(cached(floorAot)));
    }
    report();
  }

  private ColdStart application(String name, Path jar, Map<String, String> environment) {
    return new ColdStart(java, jar, environment, folder.resolve(name + ".log"));
  }

  /** An AOT cache needs plain jars on the class path: the layout that Spring Boot extracts. */
  private ColdStart extracted(ColdStart packed, String name)
      throws IOException, InterruptedException {
    Path target = folder.resolve(name);
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Djarmode=tools",
                "-jar",
                packed.jar().toString(),
                "extract",
                "--force",
                "--destination",
                target.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + "-extract.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(packed.jar() + " could not be extracted");
    }
    return application(name, target.resolve(packed.jar().getFileName()), packed.environment());
  }

  private void train(ColdStart application) throws IOException, InterruptedException {
    Files.deleteIfExists(cache(application));
    application.run(List.of("-Xmx1g", "-XX:AOTCacheOutput=" + cache(application)));
    if (!Files.exists(cache(application))) {
      throw new IllegalStateException("No AOT cache was written; see " + application.log());
    }
  }

  private static List<String> cached(ColdStart application) {
    return List.of("-Xmx1g", "-XX:AOTCache=" + cache(application));
  }

  private static Path cache(ColdStart application) {
    return application.jar().resolveSibling("app.aot");
  }

  private Map<String, String> portalEnvironment() {
    Map<String, Object> database = TestMySql.portalProperties("biaolian_start");
    Map<String, String> environment = new HashMap<>();
    environment.put("BIAOLIAN_DATABASE_URL", text(database, "spring.datasource.url"));
    environment.put("BIAOLIAN_DATABASE_USER", text(database, "spring.datasource.username"));
    environment.put("BIAOLIAN_DATABASE_PASSWORD", text(database, "spring.datasource.password"));
    environment.put("BIAOLIAN_MIGRATION_USER", text(database, "spring.flyway.user"));
    environment.put("BIAOLIAN_MIGRATION_PASSWORD", text(database, "spring.flyway.password"));
    environment.put("BIAOLIAN_AUDIT_SCHEMA", text(database, "biaolian.audit.schema"));
    environment.put("BIAOLIAN_AUDIT_ROOT_KEY", SigningKeyFile.in(folder).toString());
    environment.put("BIAOLIAN_STORAGE", folder.resolve("storage").toString());
    environment.put("BIAOLIAN_BASE_URL", "http://localhost");
    environment.put("BIAOLIAN_KEYCLOAK_ISSUER", "http://localhost:1/realms/none");
    environment.put("BIAOLIAN_KEYCLOAK_CLIENT_SECRET", "not-used-by-this-benchmark");
    environment.put("BIAOLIAN_KEYCLOAK_PEOPLE_CLIENT_SECRET", "not-used-by-this-benchmark");
    return environment;
  }

  private static Map<String, String> floorEnvironment() {
    Map<String, Object> database = TestMySql.portalProperties("biaolian_floor");
    Map<String, String> environment = new HashMap<>();
    for (String name :
        List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.url",
            "spring.flyway.user",
            "spring.flyway.password")) {
      environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), text(database, name));
    }
    return environment;
  }

  private static String text(Map<String, Object> settings, String name) {
    return String.valueOf(settings.get(name));
  }

  private void note(String name, Seconds seconds) {
    runs.computeIfAbsent(name, key -> new ArrayList<>()).add(seconds);
    System.out.printf(
        "%-22s %6.2f s  (%.2f s of processor time; load %.1f)%n",
        name,
        seconds.wall(),
        seconds.cpu(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void report() {
    System.out.println();
    runs.keySet()
        .forEach(
            name ->
                System.out.printf(
                    "median %-22s %6.2f s  %6.2f s of processor time%n",
                    name, median(name, Seconds::wall), median(name, Seconds::cpu)));
    System.out.printf("processor time vs floor: %.2f%n", ratio("", Seconds::cpu));
    System.out.printf(
        "processor time vs floor, both with AOT cache: %.2f%n",
        ratio(" with AOT cache", Seconds::cpu));
    System.out.printf("FIGURE start.vs_floor=%.2f%n", ratio("", Seconds::wall));
    System.out.printf("FIGURE start.aot_vs_floor=%.2f%n", ratio(" with AOT cache", Seconds::wall));
  }

  private double ratio(String suffix, ToDoubleFunction<Seconds> what) {
    return median("portal" + suffix, what) / median("floor" + suffix, what);
  }

  private double median(String name, ToDoubleFunction<Seconds> what) {
    double[] sorted =
        runs.getOrDefault(name, List.of()).stream().mapToDouble(what).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
