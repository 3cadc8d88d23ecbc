package dev.biaolian.bench.catalogue;

import dev.biaolian.bench.grid.GridApplication;
import dev.biaolian.bench.session.FloorClasses;
import dev.biaolian.bench.session.FlowPage;
import dev.biaolian.bench.session.Server;
import dev.biaolian.bench.session.SignIn;
import dev.biaolian.bench.session.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import org.biaolian.catalogue.CatalogueRoutes;

/**
 * Opening the list and a record over HTTP, in the steps of Flow's own client, against a minimal
 * grid application with rows in memory: alternately, each opening in a new page of a signed-in
 * session. Bytes are those of all answers as they travel, compressed where the server does so;
 * scripts and styles, which both serve from the same bundle, are left out.
 */
public final class PageFigures {

  private static final int WARM_UP = 30;
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
        Map.of("server.port", port, "server.address", "127.0.0.1", "vaadin.productionMode", true);
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
    long bytes = 0;
    long minimalBytes = 0;
    for (int i = 0; i < WARM_UP + OPENINGS; i++) {
      long before = reader.received();
      long one = open(reader, portal.address(), CatalogueRoutes.LIST, "bl-result-no");
      bytes = reader.received() - before;
      before = plain.received();
      long two = open(plain, floor, "list", "Standard number " + (ROW - 1));
      minimalBytes = plain.received() - before;
      long three = open(reader, portal.address(), CatalogueRoutes.standard(record), record);
      long four = open(plain, floor, "row/" + ROW, "Standard number " + ROW);
      if (i >= WARM_UP) {
        list.add(one);
        minimalList.add(two);
        page.add(three);
        minimalPage.add(four);
      }
    }
    System.out.printf(
        "list: portal p95 %.1f ms, minimal %.1f ms; record: portal p95 %.1f ms, minimal %.1f ms%n",
        list.millis(95), minimalList.millis(95), page.millis(95), minimalPage.millis(95));
    System.out.printf("first list page: portal %d bytes, minimal %d bytes%n", bytes, minimalBytes);
    System.out.printf(
        "FIGURE list.vs_minimal.p95=%.2f%n", list.millis(95) / minimalList.millis(95));
    System.out.printf(
        "FIGURE record.vs_minimal.p95=%.2f%n", page.millis(95) / minimalPage.millis(95));
    System.out.printf("FIGURE wire.vs_minimal=%.2f%n", (double) bytes / minimalBytes);
  }

  private static long open(Visitor visitor, URI server, String path, String expected)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    FlowPage.open(visitor, server, path, expected);
    return System.nanoTime() - began;
  }
}
