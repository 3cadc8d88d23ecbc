package dev.biaolian.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.biaolian.StartProblem;
import dev.biaolian.database.EmbeddedMariaDb;
import dev.biaolian.demo.DemoPlayer;
import dev.biaolian.demo.DemoWorld;
import dev.biaolian.keycloak.DemoUsers;
import dev.biaolian.keycloak.LocalKeycloak;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.biaolian.PortalApplication;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts database, sign-in server and portal side by side, and stops them together. */
public final class PortalRun {
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final RunningParts parts = new RunningParts();
  private final ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Path root = Path.of(System.getProperty("portal.root", "")).toAbsolutePath();
  private final Path cache = Path.of(System.getProperty("portal.cache"));
  private final Path keycloak = Path.of(System.getProperty("keycloak.dist"));
  private final RunOptions options;
  private final URI address;
  private volatile boolean started;
  private volatile boolean stopping;

  /** A run, not started yet. */
  PortalRun(RunOptions options) {
    this.options = options;
    this.address = URI.create("http://localhost:" + options.port());
  }

  public static void main(String[] arguments) {
    // The portal's log goes to a file; nothing of it belongs into this terminal.
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger all) {
      all.setLevel(Level.OFF);
    }
    int code = 0;
    try {
      new PortalRun(RunOptions.parse(arguments)).run();
    } catch (StartProblem e) {
      code = complain(String.valueOf(e.getMessage()));
    } catch (InterruptedException | IOException e) {
      code = complain(e.toString());
    }
    System.exit(code);
  }

  private static int complain(String sentence) {
    new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
        .println("✗ " + sentence);
    return 1;
  }

  private void run() throws IOException, InterruptedException {
    RunFolder folder = parts.add(RunFolder.take(root.resolve(".portal"), address));
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "portal-stop"));
    folder.stopLeftovers(() -> say(Words.LEFTOVER.text()));
    if (options.reset()) {
      folder.reset();
      say(Words.RESET.text());
    }
    requireFree(options.port());
    requireFree(options.signInPort());
    DemoPlayer demo;
    try {
      demo = start(folder);
    } catch (RuntimeException | ExecutionException e) {
      // Ctrl-C during the start makes parts fail; that is no news.
      if (stopping) {
        finished.await();
      }
      throw problem(e, folder);
    }
    announce();
    new DemoNews(this::say, folder.log()).follow(demo.finished());
    finished.await();
  }

  /** The three parts at once: the portal needs the database, but only later the sign-in server. */
  private DemoPlayer start(RunFolder folder) throws ExecutionException, InterruptedException {
    started = true;
    out.println(Words.STARTING.text());
    Future<LocalKeycloak> signIn = starters.submit(() -> startKeycloak(folder));
    Future<EmbeddedMariaDb> database = starters.submit(() -> startDatabase(folder));
    Map<String, Object> settings = new LinkedHashMap<>(database.get().portalProperties());
    LocalKeycloak server = signIn.get();
    Future<?> signInReady = starters.submit(() -> awaitReady(server));
    settings.putAll(
        PortalSettings.of(
            options.port(),
            address,
            server.issuer(),
            server.clientSecret(),
            server.peopleSecret(),
            folder.resolve(""),
            folder.log()));
    ConfigurableApplicationContext portal =
        new SpringApplicationBuilder(PortalApplication.class, DemoWorld.class)
            .run(PortalSettings.arguments(settings));
    parts.add(portal);
    say(Words.PORTAL_READY.text());
    signInReady.get();
    String problem = SignInPage.problem(address);
    if (!problem.isEmpty()) {
      throw new StartProblem(Words.NO_SIGN_IN_PAGE.text(problem, folder.log()));
    }
    return portal.getBean(DemoPlayer.class);
  }

  private EmbeddedMariaDb startDatabase(RunFolder folder) {
    EmbeddedMariaDb database =
        parts.add(
            EmbeddedMariaDb.start(
                cache, folder.resolve("mariadb"), 0, line -> say(Words.report(line))));
    say(Words.DATABASE_READY.text());
    return database;
  }

  private LocalKeycloak startKeycloak(RunFolder folder) throws IOException, InterruptedException {
    return parts.add(
        LocalKeycloak.start(
            new LocalKeycloak.Settings(
                cache,
                folder.resolve("keycloak"),
                keycloak,
                options.signInPort(),
                address,
                options.otp(),
                true,
                root),
            line -> say(Words.report(line))));
  }

  private Object awaitReady(LocalKeycloak server) throws IOException, InterruptedException {
    server.awaitReady(Duration.ofMinutes(3));
    say(Words.SIGN_IN_READY.text());
    return server;
  }

  private void announce() {
    double seconds = (System.currentTimeMillis() - began()) / 1000.0;
    out.println();
    DemoAccounts.table().forEach(out::println);
    out.println();
    out.println(Words.PASSWORD.text(DemoUsers.PASSWORD));
    out.println(options.otp() ? Words.WITH_OTP.text() : Words.WITHOUT_OTP.text());
    out.println(Words.SECONDS.text(seconds));
    out.println(Words.OPEN.text(address) + "   " + Words.STOP_HINT.text());
  }

  /** When the script began, in milliseconds; without the script, when this JVM did. */
  private static long began() {
    String seconds = System.getProperty("portal.began", "");
    return seconds.matches("\\d+(\\.\\d+)?")
        ? (long) (Double.parseDouble(seconds) * 1000)
        : ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private void stop() {
    stopping = true;
    if (started) {
      say(Words.STOPPING.text());
    }
    starters.shutdownNow();
    parts.stopAll();
    try {
      if (!starters.awaitTermination(20, TimeUnit.SECONDS)) {
        LoggerFactory.getLogger(PortalRun.class).warn("A start did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (started) {
      out.println(Words.STOPPED.text());
    }
  }

  private void say(String line) {
    out.println("· " + line);
  }

  /** One sentence for whatever went wrong; all of it is in the log. */
  private static StartProblem problem(Exception failure, RunFolder folder) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof StartProblem)) {
      cause = cause.getCause();
    }
    if (cause instanceof StartProblem known) {
      return known;
    }
    if (cause instanceof FlywayValidateException) {
      return new StartProblem(Words.DATA_DIFFERS.text(), failure);
    }
    String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return new StartProblem(
        Words.PART_FAILED.text(first.isEmpty() ? cause.toString() : first, folder.log()), failure);
  }

  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StartProblem(Words.PORT_TAKEN.text(port), e);
    }
  }
}
