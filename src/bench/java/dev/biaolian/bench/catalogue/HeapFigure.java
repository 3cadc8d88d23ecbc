package dev.biaolian.bench.catalogue;

import dev.biaolian.bench.session.Server;
import dev.biaolian.database.EmbeddedMariaDb;
import dev.biaolian.run.PortalSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The heap that an import needs: the least of a few limits (-Xmx) with which a portal in a process
 * of its own, its database empty, takes the whole file in. The portal, garbage and all are within
 * the limit; nothing is taken off. A process that runs out of memory, or is busy with collecting
 * garbage for several times as long as the import takes, needs more.
 */
public final class HeapFigure {

  private static final List<Integer> LIMITS = List.of(256, 320, 384, 512, 768, 1024);

  /** What the virtual machine ends with by -XX:+ExitOnOutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private static final Duration START = Duration.ofMinutes(10);
  private static final Duration ROW = Duration.ofMillis(2);

  private HeapFigure() {}

  public static void measure(Path folder, int rows) throws IOException, InterruptedException {
    Path file = new SyntheticCatalogue().writeAll(folder.resolve("catalogue.csv"), rows, 0);
    Path parts = folder.resolve("heap");
    FileSystemUtils.deleteRecursively(parts);
    try (EmbeddedMariaDb database = database(parts.resolve("mariadb"))) {
      for (int limit : LIMITS) {
        long began = System.nanoTime();
        boolean enough = enough(limit, database.freshSchema("biaolian_heap"), parts, file, rows);
        System.out.printf(
            "import of %d rows with -Xmx%dm: %s, %.0f s%n",
            rows, limit, enough ? "done" : "failed", (System.nanoTime() - began) / 1e9);
        if (enough) {
          System.out.printf("FIGURE import.heap_mb=%d%n", limit);
          return;
        }
      }
    }
    throw new IllegalStateException("no limit was enough; the reasons are in " + parts);
  }

  private static EmbeddedMariaDb database(Path folder) {
    return EmbeddedMariaDb.start(
        Path.of(System.getProperty("portal.cache")), folder, 0, System.out::println);
  }

  private static boolean enough(
      int limit, Map<String, Object> database, Path parts, Path file, int rows)
      throws IOException, InterruptedException {
    Path own = Files.createDirectories(parts.resolve("portal-" + limit));
    Path log = parts.resolve("portal-" + limit + ".txt");
    Process portal = start(limit, settings(database, own), file, log);
    try {
      boolean ended =
          portal.waitFor(START.plus(ROW.multipliedBy(rows)).toMillis(), TimeUnit.MILLISECONDS);
      Files.readAllLines(log).forEach(line -> System.out.println("  " + line));
      if (ended && portal.exitValue() != 0 && portal.exitValue() != OUT_OF_MEMORY) {
        throw new IllegalStateException("not a matter of memory; the reason is in " + log);
      }
      return ended && portal.exitValue() == 0;
    } finally {
      portal.destroyForcibly().waitFor();
    }
  }

  private static Process start(int limit, Map<String, String> settings, Path file, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + limit + "m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LoneImport.class.getName(),
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .put("SPRING_APPLICATION_JSON", JsonMapper.builder().build().writeValueAsString(settings));
    return builder.start();
  }

  /** Nobody signs in, so that no sign-in server has to be there. */
  private static Map<String, String> settings(Map<String, Object> database, Path own)
      throws IOException {
    int port = Server.freePort();
    Map<String, String> settings = new HashMap<>();
    database.forEach((name, value) -> settings.put(name, value.toString()));
    PortalSettings.of(
            port,
            URI.create("http://localhost:" + port),
            URI.create("http://localhost:1/realms/none"),
            "not-used-by-this-benchmark",
            "not-used-by-this-benchmark",
            own,
            own.resolve("portal.log"))
        .forEach((name, value) -> settings.put(name, value.toString()));
    return settings;
  }
}
