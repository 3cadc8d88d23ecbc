package dev.biaolian.bench.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/** An application in a Java process of its own, whose live heap can be asked for. */
public final class Server implements AutoCloseable {

  private static final int LIMIT_SECONDS = 600;

  private final Process process;
  private final URI address;
  private final Path log;

  private Server(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts the class.
   *
   * @param settings for Spring Boot, handed over by the environment
   */
  public static Server start(
      Class<?> main, String classPath, int port, Map<String, Object> settings, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx3g",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    classPath,
                    main.getName()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .put("SPRING_APPLICATION_JSON", JsonMapper.builder().build().writeValueAsString(settings));
    return new Server(builder.start(), URI.create("http://localhost:" + port), log);
  }

  /** A port that nobody listens at. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  public URI address() {
    return address;
  }

  /** Waits until a page comes and what else is asked for holds. */
  public void await(HttpClient http, String page, BooleanSupplier ready)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(page)).build();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!(answers(http, request) && ready.getAsBoolean())) {
      if (process.waitFor(500, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        throw new IllegalStateException("The application does not answer; the reason is in " + log);
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Bytes that are live after a full collection. The histogram of classes is kept beside the log.
   *
   * @param moment a word for the file's name
   */
  public long liveHeap(String moment) throws IOException, InterruptedException {
    Path histogram = log.resolveSibling(log.getFileName() + "." + moment + ".txt");
    // Twice: what the first collection hands to cleaners is gone by the second.
    collect(histogram);
    collect(histogram);
    String total =
        Files.readAllLines(histogram, StandardCharsets.UTF_8).stream()
            .filter(line -> line.startsWith("Total"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no total in " + histogram));
    return Long.parseLong(total.strip().split("\\s+", -1)[2]);
  }

  private void collect(Path histogram) throws IOException, InterruptedException {
    jcmd(histogram, "GC.class_histogram");
  }

  /**
   * Keeps all live objects beside the log, to be read with a tool for heap dumps.
   *
   * @param moment a word for the file's name
   */
  public void dump(String moment) throws IOException, InterruptedException {
    Path file = log.resolveSibling(log.getFileName() + "." + moment + ".hprof");
    Files.deleteIfExists(file);
    jcmd(log.resolveSibling(log.getFileName() + ".dump.txt"), "GC.heap_dump", file.toString());
  }

  private void jcmd(Path output, String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(Long.toString(process.pid()));
    line.addAll(List.of(command));
    Process jcmd =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (jcmd.waitFor() != 0) {
      throw new IllegalStateException("no answer; the reason is in " + output);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
