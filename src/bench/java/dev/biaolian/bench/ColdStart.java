package dev.biaolian.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts an application in a process of its own and waits for its first page. */
record ColdStart(Path java, Path jar, Map<String, String> environment, Path log) {

  private static final int LIMIT_SECONDS = 300;

  /** Seconds until the page came, and seconds of processor time until then. */
  record Seconds(double wall, double cpu) {}

  /**
   * One start and its end.
   *
   * @param options of the JVM, before {@code -jar}
   * @throws IllegalStateException when the page does not come or the process does not end
   */
  Seconds run(List<String> options) throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("SERVER_PORT", Integer.toString(port));
    builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
    long began = System.nanoTime();
    Process process = builder.start();
    try {
      awaitPage(process, URI.create("http://127.0.0.1:" + port + "/signed-out"));
      double wall = (System.nanoTime() - began) / 1e9;
      double cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
      return new Seconds(wall, cpu);
    } finally {
      process.destroy();
      // A training run writes its cache now.
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        process.waitFor();
      }
    }
  }

  private void awaitPage(Process process, URI page) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(page).header("Accept", "text/html").build();
      while (!answers(http, request)) {
        if (process.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          throw new IllegalStateException("No page came; the reason is in " + log);
        }
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
