package dev.biaolian.bench.catalogue;

import dev.biaolian.bench.grid.GridApplication;
import dev.biaolian.bench.session.FloorClasses;
import dev.biaolian.bench.session.FlowPage;
import dev.biaolian.bench.session.Server;
import dev.biaolian.bench.session.SignIn;
import dev.biaolian.bench.session.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.catalogue.CatalogueRoutes;

/**
 * Opening the list and a record over HTTP, in the steps of Flow's own client, against a minimal
 * grid application with rows in memory: alternately, each opening in a new page of a signed-in
 * session, which is left afterwards as a browser leaves a page. Both compress alike. Bytes are what
 * a browser with an empty cache loads for the first list page, and beside it the pages and messages
 * alone, for a browser that has the scripts and styles.
 */
public final class PageFigures {

  private static final List<String> COMPRESSION =
      List.of(
          "server.compression.enabled",
          "server.compression.mime-types",
          "server.compression.min-response-size");

  private static final int WARM_UP = 100;
  private static final int OPENINGS = 150;
  private static final int ROW = 20;
  private static final String PERSON = "shanxi-clerk";

  private final FullPortal portal;
  private final String record;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param record the number of a record that everybody sees
   */
  public PageFigures(FullPortal portal, String record) {
    this.portal = portal;
    this.record = record;
  }

  public void measure(Path folder) throws IOException, InterruptedException {
    int port = Server.freePort();
    Map<String, Object> settings =
        new HashMap<>(
            Map.of(
                "server.port", port, "server.address", "127.0.0.1", "vaadin.productionMode", true));
    // Both compress alike, or the figure would say nothing about the pages.
    for (String name : COMPRESSION) {
      settings.put(name, portal.context().getEnvironment().getRequiredProperty(name));
    }
    try (Server floor =
        Server.start(
            GridApplication.class,
            FloorClasses.collect(folder.resolve("floor")),
            port,
            settings,
            folder.resolve("floor.log"))) {
      floor.await(http, "/list", () -> true);
      compare(floor.address());
    }
    http.close();
  }

  private void compare(URI floor) throws IOException, InterruptedException {
    SignIn signIn = new SignIn(http, portal.address(), portal.issuer());
    signIn.enterPassword(PERSON);
    Visitor reader = signIn.again(0);
    Visitor plain = new Visitor(http, "10.1.1.1");
    Share list = new Share();
    Share minimalList = new Share();
    Share page = new Share();
    Share minimalPage = new Share();
    tell("list", statements(reader, CatalogueRoutes.LIST, "bl-result-no"));
    tell("record", statements(reader, CatalogueRoutes.standard(record), record));
    long bytes = 0;
    long minimalBytes = 0;
    for (int i = 0; i < WARM_UP + OPENINGS; i++) {
      Opened one = open(reader, portal.address(), CatalogueRoutes.LIST, "bl-result-no");
      Opened two = open(plain, floor, "list", "Standard number " + (ROW - 1));
      Opened three = open(reader, portal.address(), CatalogueRoutes.standard(record), record);
      Opened four = open(plain, floor, "row/" + ROW, "Standard number " + ROW);
      bytes = one.bytes();
      minimalBytes = two.bytes();
      if (i >= WARM_UP) {
        list.add(one.nanos());
        minimalList.add(two.nanos());
        page.add(three.nanos());
        minimalPage.add(four.nanos());
      }
    }
    System.out.printf(
        "list: portal p95 %.1f ms, minimal %.1f ms; record: portal p95 %.1f ms, minimal %.1f ms%n",
        list.millis(95), minimalList.millis(95), page.millis(95), minimalPage.millis(95));
    System.out.printf(
        "list page with cached scripts and styles: portal %d bytes, minimal %d bytes%n",
        bytes, minimalBytes);
    System.out.printf(
        "FIGURE list.vs_minimal.p95=%.2f%n", list.millis(95) / minimalList.millis(95));
    System.out.printf(
        "FIGURE record.vs_minimal.p95=%.2f%n", page.millis(95) / minimalPage.millis(95));
    System.out.printf("FIGURE wire.messages_vs_minimal=%.2f%n", (double) bytes / minimalBytes);
    try (FirstVisit browser = new FirstVisit()) {
      long all = browser.bytes(portal.address(), CatalogueRoutes.LIST, reader, ".bl-result-no");
      long minimal = browser.bytes(floor, "list", plain, "vaadin-grid-cell-content");
      System.out.printf("first visit: portal %d bytes, minimal %d bytes%n", all, minimal);
      System.out.printf("FIGURE wire.vs_minimal=%.2f%n", (double) all / minimal);
    }
  }

  /** All that a page asks the database for, with who reads and what the frame shows. */
  private List<String> statements(Visitor reader, String path, String expected)
      throws IOException, InterruptedException {
    open(reader, portal.address(), path, expected);
    return portal
        .bean(CountedPool.class)
        .during(
            () -> {
              try {
                open(reader, portal.address(), path, expected);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static void tell(String page, List<String> statements) {
    System.out.printf("opening the %s: %d statements%n", page, statements.size());
  }

  /** How long it took, and what travelled. */
  private record Opened(long nanos, long bytes) {}

  private static Opened open(Visitor visitor, URI server, String path, String expected)
      throws IOException, InterruptedException {
    long before = visitor.received();
    long began = System.nanoTime();
    FlowPage page = FlowPage.open(visitor, server, path, expected);
    Opened opened = new Opened(System.nanoTime() - began, visitor.received() - before);
    page.leave();
    return opened;
  }
}
