package dev.biaolian.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A Keycloak server of our own, on this machine only, with the realm of the repository. */
public final class LocalKeycloak implements AutoCloseable {

  private static final String ADMIN = "admin";
  private static final Duration POLL = Duration.ofMillis(150);

  /**
   * What to start.
   *
   * @param cache machine-wide folder: the distribution is unpacked and optimised there once,
   *     guarded by a file lock
   * @param data this portal's own folder: database, imports, secrets, log; survives restarts
   * @param distribution the {@code keycloak-quarkus-dist} archive (tar.gz)
   * @param port of 127.0.0.1
   * @param portalUrl where the browser finds the portal, without a path
   * @param otp whether approvers and administrators sign in with a one-time code
   * @param demoPeople whether the demo people come with the realm; only looked at when the realm is
   *     imported, that is in an empty data folder
   * @param projectRoot the folder of {@code realm-export.json}
   */
  public record Settings(
      Path cache,
      Path data,
      Path distribution,
      int port,
      URI portalUrl,
      boolean otp,
      boolean demoPeople,
      Path projectRoot) {}

  private final Settings settings;
  private final Home home;
  private final Process process;
  private final HttpClient http;
  private final String clientSecret;
  private final String peopleSecret;

  private LocalKeycloak(
      Settings settings, Home home, Process process, String clientSecret, String peopleSecret) {
    this.settings = settings;
    this.home = home;
    this.process = process;
    this.clientSecret = clientSecret;
    this.peopleSecret = peopleSecret;
    this.http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  }

  /**
   * Starts the server and returns as soon as its process runs.
   *
   * @throws IllegalStateException when the port is taken or the distribution cannot be prepared;
   *     the message says what to do
   * @throws IOException when a folder cannot be written
   */
  public static LocalKeycloak start(Settings s, Consumer<String> say)
      throws IOException, InterruptedException {
    Home home = new Home(s.data().toAbsolutePath().normalize());
    OwnerOnly.createFolder(home.folder());
    StaleProcess.stop(home.pidFile(), home.folder(), say);
    requireFree(s.port());
    Path distribution = Distribution.prepare(s.cache(), s.distribution(), say);
    home.linkTo(distribution);

    RealmFile realm = RealmFile.read(s.projectRoot().resolve("realm-export.json"));
    if (s.demoPeople()) {
      realm.reuseOtpCodes();
      DemoUsers.addTo(realm);
    }
    realm.write(home.importFile());

    String clientSecret = OwnerOnly.secret(home.clientSecretFile());
    String peopleSecret = OwnerOnly.secret(home.peopleSecretFile());
    List<String> command =
        new ArrayList<>(ServerProcess.java(distribution, home.folder(), List.of()));
    command.addAll(arguments(s));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.log().toFile());
    Map<String, String> environment = builder.environment();
    ServerProcess.clean(environment);
    environment.putAll(values(s).byName());
    environment.put("BIAOLIAN_CLIENT_SECRET", clientSecret);
    environment.put("BIAOLIAN_PEOPLE_SECRET", peopleSecret);
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", OwnerOnly.secret(home.adminPasswordFile()));
    Process process = builder.start();
    Files.writeString(home.pidFile(), Long.toString(process.pid()));
    return new LocalKeycloak(s, home, process, clientSecret, peopleSecret);
  }

  private static List<String> arguments(Settings s) {
    return List.of(
        "start",
        "--optimized",
        "--import-realm",
        "--cache=local",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + s.port(),
        "--hostname=" + server(s.port()),
        "--spi-theme--folder--dir="
            + s.projectRoot().resolve("src/keycloak/themes").toAbsolutePath().normalize(),
        "--spi-theme--static-max-age=60");
  }

  private static RealmValues values(Settings s) {
    return new RealmValues(s.portalUrl(), s.otp(), s.demoPeople());
  }

  private static URI server(int port) {
    return URI.create("http://localhost:" + port);
  }

  private static void requireFree(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException e) {
      throw new IllegalStateException(
          "Port " + port + " is taken; stop what uses it or choose another one", e);
    }
  }

  /**
   * Waits until people can sign in.
   *
   * @throws IllegalStateException when the server ended or is not ready in time, with the last
   *     lines of its log
   */
  public void awaitReady(Duration max) throws IOException, InterruptedException {
    long end = System.nanoTime() + max.toNanos();
    while (!answers()) {
      if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "Keycloak ended with " + process.exitValue() + ":\n" + LogTail.of(home.log()));
      }
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(
            "Keycloak is not ready after " + max.toSeconds() + " s:\n" + LogTail.of(home.log()));
      }
    }
    bringInLine();
  }

  private boolean answers() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** A realm imported by an earlier start keeps its data but follows this start's settings. */
  private void bringInLine() throws IOException, InterruptedException {
    String now = Json.write(values(settings).byName());
    Path applied = home.appliedFile();
    if (Files.exists(applied) && Files.readString(applied).equals(now)) {
      return;
    }
    AdminClient admin =
        AdminClient.signIn(
            http, server(settings.port()), ADMIN, OwnerOnly.secret(home.adminPasswordFile()));
    if (Files.exists(applied)) {
      admin.apply(
          RealmFile.read(settings.projectRoot().resolve("realm-export.json")), values(settings));
    } else {
      admin.permitOrganizations();
    }
    Files.writeString(applied, now);
  }

  /** The issuer of the realm, as the portal is configured with it. */
  public URI issuer() {
    return server(settings.port()).resolve("/realms/biaolian");
  }

  /** The secret of the client {@code portal}; made once per data folder. */
  public String clientSecret() {
    return clientSecret;
  }

  /** The secret of the service account {@code portal-people}; made once per data folder. */
  public String peopleSecret() {
    return peopleSecret;
  }

  /** Stops the server and everything it started. */
  @Override
  public void close() throws IOException {
    ServerProcess.stop(process.toHandle());
    Files.deleteIfExists(home.pidFile());
  }
}
