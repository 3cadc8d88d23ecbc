package org.biaolian.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The production jar in a process of its own, told everything by its environment. */
final class JarPortal implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Process process;
  private final Path output;

  private JarPortal(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static JarPortal start(Path jar, Map<String, Object> settings, Path people, Path output)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                jar.toAbsolutePath().toString(),
                "--biaolian.people=" + people)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    settings.forEach((name, value) -> builder.environment().put(variable(name), value.toString()));
    return new JarPortal(builder.start(), output);
  }

  /** {@code biaolian.base-url} is {@code BIAOLIAN_BASEURL}. */
  private static String variable(String setting) {
    return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Waits until the portal says that it is ready to serve. */
  void awaitReady(URI address, Duration max) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + max.toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!answers(http, request)) {
        boolean ended = process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        if (ended || System.nanoTime() - end > 0) {
          throw new IllegalStateException(
              "The production jar does not answer:\n" + Files.readString(output));
        }
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
