package dev.biaolian.bench;

import dev.biaolian.bench.grid.GridApplication;
import dev.biaolian.bench.session.FloorClasses;
import dev.biaolian.bench.session.FlowPage;
import dev.biaolian.bench.session.PortalWithDemo;
import dev.biaolian.bench.session.Server;
import dev.biaolian.bench.session.SignIn;
import dev.biaolian.bench.session.Visitor;
import dev.biaolian.database.EmbeddedMariaDb;
import dev.biaolian.keycloak.LocalKeycloak;
import dev.biaolian.run.PortalSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.catalogue.CatalogueRoutes;
import org.springframework.util.FileSystemUtils;

/**
 * Live heap of a signed-in session with the list of standards and one record open, against a
 * session of a small grid application with a list and a page open; and what is left of it after
 * everybody signed out. Sessions are real ones over HTTP: Keycloak's code flow, then Flow's own
 * messages. Pushed connections are opened on neither side.
 *
 * <p>Arguments: the number of sessions, 1,000 if not given; {@code dump} keeps heap dumps of all
 * three moments and of the floor's peak. System properties: {@code portal.cache}, {@code
 * portal.root}, {@code keycloak.dist}.
 */
public final class Session {

  private static final int ROWS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final List<String> PEOPLE =
      List.of("taiyuan-clerk", "jinzhong-clerk", "shanxi-clerk", "anhui-clerk");

  /** A standard of the demonstration that is public and was asked for by several bureaus. */
  private static final String RECORD = "DB14/T 900032-2025";

  private static final int WARM_UP = 20;
  private static final int SIGN_INS = 1_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder = Path.of("target", "bench-session").toAbsolutePath();
  private final int sessions;
  private final boolean dumps;

  private Session(int sessions, boolean dumps) {
    this.sessions = sessions;
    this.dumps = dumps;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    new Session(sessions, arguments.length > 1 && arguments[1].equals("dump")).measure();
  }

  /** Live bytes before the sessions, with all of them, and after their end. */
  private record Heap(long before, long peak, long after) {

    double perSession(int sessions) {
      return (double) (peak - before) / sessions;
    }

    double left() {
      return (double) (after - before) / (peak - before);
    }
  }

  private void measure() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    double floor = floor();
    Heap portal = portal();
    System.out.printf(
        "%d sessions; a session of the portal %.0f KB, of the floor %.0f KB%n",
        sessions, portal.perSession(sessions) / 1024, floor / 1024);
    System.out.printf(
        "portal: %d MB before, %d MB with all, %d MB after sign-out%n",
        portal.before() >> 20, portal.peak() >> 20, portal.after() >> 20);
    System.out.printf("FIGURE session.heap_vs_minimal=%.2f%n", portal.perSession(sessions) / floor);
    System.out.printf("FIGURE session.left_after_signout=%.4f%n", portal.left());
    http.close();
  }

  /** Live bytes of a session of the floor, list and page open. */
  private double floor() throws IOException, InterruptedException {
    int port = Server.freePort();
    try (Server server =
        Server.start(
            GridApplication.class,
            FloorClasses.collect(folder.resolve("floor")),
            port,
            listeningAt(port),
            folder.resolve("floor.log"))) {
      server.await(http, "/list", () -> true);
      for (int i = 0; i < WARM_UP; i++) {
        openInFloor(server);
      }
      long before = liveHeap(server, "before");
      for (int i = 0; i < sessions; i++) {
        openInFloor(server);
      }
      return (double) (liveHeap(server, "peak") - before) / sessions;
    }
  }

  private void openInFloor(Server server) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(http, "10.1.1.1");
    FlowPage.open(visitor, server.address(), "list", "Standard number " + (ROWS - 1));
    FlowPage.open(visitor, server.address(), "row/" + ROWS, "Standard number " + ROWS);
  }

  private Heap portal() throws IOException, InterruptedException {
    Path parts = folder.resolve("parts");
    FileSystemUtils.deleteRecursively(parts);
    int port = Server.freePort();
    Path cache = Path.of(System.getProperty("portal.cache"));
    Path root = Path.of(System.getProperty("portal.root", "")).toAbsolutePath();
    URI address = URI.create("http://localhost:" + port);
    try (LocalKeycloak keycloak =
            LocalKeycloak.start(
                new LocalKeycloak.Settings(
                    cache,
                    parts.resolve("keycloak"),
                    Path.of(System.getProperty("keycloak.dist")),
                    Server.freePort(),
                    address,
                    false,
                    true,
                    root),
                Session::say);
        EmbeddedMariaDb database =
            EmbeddedMariaDb.start(cache, parts.resolve("mariadb"), 0, Session::say);
        Server server =
            Server.start(
                PortalWithDemo.class,
                System.getProperty("java.class.path"),
                port,
                settings(port, address, keycloak, database, parts),
                folder.resolve("portal.log"))) {
      keycloak.awaitReady(PATIENCE);
      server.await(http, "/actuator/health", () -> complete(parts.resolve("demo-world")));
      return portal(server, new SignIn(http, server.address(), keycloak.issuer()));
    }
  }

  private Heap portal(Server server, SignIn signIn) throws IOException, InterruptedException {
    for (String person : PEOPLE) {
      signIn.enterPassword(person);
    }
    for (Visitor visitor : openInPortal(server, signIn, WARM_UP)) {
      signIn.out(visitor);
    }
    long before = liveHeap(server, "before");
    List<Visitor> all = openInPortal(server, signIn, sessions);
    long peak = liveHeap(server, "peak");
    for (Visitor visitor : all) {
      signIn.out(visitor);
    }
    return new Heap(before, peak, liveHeap(server, "after"));
  }

  private long liveHeap(Server server, String moment) throws IOException, InterruptedException {
    long bytes = server.liveHeap(moment);
    if (dumps) {
      server.dump(moment);
    }
    return bytes;
  }

  private static List<Visitor> openInPortal(Server server, SignIn signIn, int count)
      throws IOException, InterruptedException {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Visitor visitor = signIn.again(i);
      FlowPage.open(visitor, server.address(), CatalogueRoutes.LIST, "bl-result-no");
      FlowPage.open(visitor, server.address(), CatalogueRoutes.standard(RECORD), RECORD);
      visitors.add(visitor);
    }
    return visitors;
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static Map<String, Object> listeningAt(int port) {
    return Map.of(
        "server.port", port, "server.address", "127.0.0.1", "vaadin.productionMode", true);
  }

  private static Map<String, Object> settings(
      int port, URI address, LocalKeycloak keycloak, EmbeddedMariaDb database, Path parts) {
    Map<String, Object> settings = new LinkedHashMap<>(database.portalProperties());
    PortalSettings.of(
            port,
            address,
            keycloak.issuer(),
            keycloak.clientSecret(),
            keycloak.peopleSecret(),
            parts,
            parts.resolve("portal.log"))
        .forEach((name, value) -> settings.put(name, value.toString()));
    // Each visitor comes from an address of its own; a few accounts sign in very often.
    settings.put("biaolian.proxy", "framework");
    settings.put("biaolian.limits.rules.sign-in.per-account", SIGN_INS);
    return settings;
  }

  /** The demonstration notes beside the storage folder how far it has come. */
  private static boolean complete(Path mark) {
    try {
      return Files.exists(mark) && Files.readString(mark).strip().equals("COMPLETE");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
