package org.biaolian.browser;

import dev.biaolian.SigningKeyFile;
import dev.biaolian.database.TestDatabase;
import dev.biaolian.keycloak.LocalKeycloak;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.biaolian.PortalApplication;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One portal for all browser tests of a run: a real database, a real Keycloak with one-time codes,
 * and the portal in this JVM or, with the system property {@code portal.jar}, the production jar in
 * a process of its own. Nothing is kept from an earlier run.
 */
final class PortalUnderTest {

  private static final String SCHEMA = "biaolian_browser";

  /** Pictures and the parts' data of this run. */
  static final Path FOLDER = Path.of("target", "browser").toAbsolutePath();

  private static final class Holder {
    static final PortalUnderTest RUNNING = start();
  }

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final URI address;
  private final Map<String, Object> database;
  private final URI issuer;
  private final KeycloakAdmin admin;
  private final String peopleSecret;
  private final @Nullable ConfigurableApplicationContext context;

  private PortalUnderTest(int port, Path data) throws IOException, InterruptedException {
    address = URI.create("http://localhost:" + port);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "portal-under-test-stop"));
    int keycloakPort = freePort();
    LocalKeycloak keycloak =
        add(
            LocalKeycloak.start(
                new LocalKeycloak.Settings(
                    cache(),
                    data.resolve("keycloak"),
                    distribution(),
                    keycloakPort,
                    address,
                    true,
                    true,
                    Path.of(System.getProperty("portal.root", "")).toAbsolutePath()),
                LoggerFactory.getLogger(PortalUnderTest.class)::info));
    issuer = keycloak.issuer();
    peopleSecret = keycloak.peopleSecret();
    database = TestDatabase.fresh(SCHEMA);
    Map<String, Object> settings = new LinkedHashMap<>(database);
    settings.put("server.port", port);
    // Open pages would hold a graceful end longer than the end of the tests is waited for.
    settings.put("server.shutdown", "immediate");
    settings.put("server.address", "127.0.0.1");
    settings.put("biaolian.base-url", address);
    settings.put("biaolian.storage", data.resolve("storage"));
    settings.put("biaolian.audit.root-key", SigningKeyFile.in(data));
    settings.put("biaolian.keycloak.issuer", issuer);
    settings.put("biaolian.keycloak.client-id", "portal");
    settings.put("biaolian.keycloak.client-secret", keycloak.clientSecret());
    settings.put("biaolian.keycloak.people-client-id", "portal-people");
    settings.put("biaolian.keycloak.people-client-secret", keycloak.peopleSecret());
    settings.put("logging.file.name", data.resolve("portal.log"));
    settings.put("logging.threshold.console", "OFF");
    Path people = people(data);
    String jar = System.getProperty("portal.jar", "");
    if (jar.isEmpty()) {
      context = add(inThisJvm(settings, people));
    } else {
      context = null;
      add(JarPortal.start(Path.of(jar), settings, people, data.resolve("portal.out")))
          .awaitReady(address, Duration.ofMinutes(3));
    }
    keycloak.awaitReady(Duration.ofMinutes(3));
    admin = KeycloakAdmin.signIn(issuer, data.resolve("keycloak").resolve("admin-password"));
    admin.createDeputy();
    admin.createNewcomer();
  }

  static PortalUnderTest running() {
    return Holder.RUNNING;
  }

  private static PortalUnderTest start() {
    try {
      Path data = FOLDER.resolve("parts");
      FileSystemUtils.deleteRecursively(data);
      Files.createDirectories(data);
      return new PortalUnderTest(freePort(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ConfigurableApplicationContext inThisJvm(
      Map<String, Object> settings, Path people) {
    Map<String, Object> all = new LinkedHashMap<>(settings);
    all.put("biaolian.people", people);
    all.put("biaolian.demo", true);
    all.put("vaadin.productionMode", true);
    all.put("spring.main.banner-mode", "off");
    // The parts are stopped in order: the portal before its sign-in server.
    all.put("spring.main.register-shutdown-hook", false);
    return new SpringApplicationBuilder(PortalApplication.class)
        .run(
            all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
  }

  /** The demo people and those whom only these tests need. */
  private static Path people(Path data) throws IOException {
    Path file = data.resolve("people.csv");
    String more = resource("/browser/people.csv");
    return Files.writeString(
        file, resource("/demo/people.csv") + more.substring(more.indexOf('\n') + 1));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PortalUnderTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path cache() {
    String home = System.getProperty("user.home");
    return Path.of(System.getProperty("portal.cache", home + "/.cache/biaolian"));
  }

  private static Path distribution() throws IOException {
    String given = System.getProperty("keycloak.dist", "");
    if (!given.isEmpty()) {
      return Path.of(given);
    }
    try (var files = Files.newDirectoryStream(cache(), "keycloak-quarkus-dist-*.tar.gz")) {
      for (Path file : files) {
        return file;
      }
    }
    throw new IllegalStateException(
        "No Keycloak: run these tests by ./portal test --only browser, which fetches it");
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  private synchronized void stop() {
    for (AutoCloseable part = parts.poll(); part != null; part = parts.poll()) {
      try {
        part.close();
      } catch (Exception e) {
        LoggerFactory.getLogger(PortalUnderTest.class).warn("A part did not stop", e);
      }
    }
  }

  URI address() {
    return address;
  }

  URI issuer() {
    return issuer;
  }

  /** The secret of the service account for people. */
  String peopleSecret() {
    return peopleSecret;
  }

  KeycloakAdmin admin() {
    return admin;
  }

  /** The portal's own beans; only where the portal runs in this JVM. */
  ConfigurableApplicationContext context() {
    return Objects.requireNonNull(context, "the portal runs in a process of its own");
  }

  /** The id of a record, which no page shows. */
  UUID standardId(String number) {
    try (Connection connection =
            DriverManager.getConnection(
                text("spring.datasource.url"),
                text("spring.datasource.username"),
                text("spring.datasource.password"));
        var query = connection.prepareStatement("select id from standard where number = ?")) {
      query.setString(1, number);
      try (var rows = query.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("no record " + number);
        }
        var bytes = java.nio.ByteBuffer.wrap(rows.getBytes(1));
        return new UUID(bytes.getLong(), bytes.getLong());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database as the user sees it who makes tables. */
  Connection owner() throws SQLException {
    return DriverManager.getConnection(
        text("spring.flyway.url"), text("spring.flyway.user"), text("spring.flyway.password"));
  }

  /** The portal's schema and that of the audit trail. */
  List<String> schemas() {
    return List.of(SCHEMA, text("biaolian.audit.schema"));
  }

  private String text(String setting) {
    return String.valueOf(database.get(setting));
  }
}
