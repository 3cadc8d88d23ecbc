package dev.biaolian.bench.catalogue;

import dev.biaolian.bench.session.Server;
import dev.biaolian.bench.session.SignIn;
import dev.biaolian.bench.session.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.NewStandard;
import org.biaolian.catalogue.StandardDetails;
import org.biaolian.catalogue.StandardEntry;

/**
 * Opening the list and a record over HTTP, in the steps of Flow's own client, against a minimal
 * grid application with rows in memory: alternately; and the list once more, each time behind a
 * change, for what was found before is kept as long as nothing changes. Bytes are what a browser
 * with an empty cache loads for the first list page, without fonts on both sides, and beside it the
 * pages and messages alone, for a browser that has the scripts and styles.
 */
public final class PageFigures {

  private static final int WARM_UP = 100;
  private static final int OPENINGS = 150;
  private static final int ROW = 20;
  private static final int CHANGES = 60;
  private static final int CHANGED = 999_100;
  private static final String PERSON = "shanxi-clerk";

  private final FullPortal portal;
  private final String record;
  private final HttpClient http = HttpClient.newHttpClient();
  private int entered;

  /**
   * @param record the number of a record that everybody sees
   */
  public PageFigures(FullPortal portal, String record) {
    this.portal = portal;
    this.record = record;
  }

  public void measure(Path folder) throws IOException, InterruptedException {
    try (Server floor = Openings.floor(portal, folder, http)) {
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
    tell("list", Openings.statements(portal, reader, CatalogueRoutes.LIST, "bl-result-no"));
    tell("record", Openings.statements(portal, reader, CatalogueRoutes.standard(record), record));
    long bytes = 0;
    long minimalBytes = 0;
    for (int i = 0; i < WARM_UP + OPENINGS; i++) {
      Openings.Opened one =
          Openings.open(reader, portal.address(), CatalogueRoutes.LIST, "bl-result-no");
      Openings.Opened two = Openings.open(plain, floor, "list", "Standard number " + (ROW - 1));
      Openings.Opened three =
          Openings.open(reader, portal.address(), CatalogueRoutes.standard(record), record);
      Openings.Opened four = Openings.open(plain, floor, "row/" + ROW, "Standard number " + ROW);
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
    System.out.printf(
        "FIGURE list.changed_vs_minimal.p95=%.2f%n",
        changed(reader).millis(95) / minimalList.millis(95));
    System.out.printf("FIGURE wire.messages_vs_minimal=%.2f%n", (double) bytes / minimalBytes);
    try (FirstVisit browser = new FirstVisit()) {
      FirstVisit.Loaded own =
          browser.load(portal.address(), CatalogueRoutes.LIST, reader, ".bl-result-no");
      FirstVisit.Loaded minimal = browser.load(floor, "list", plain, "vaadin-grid-cell-content");
      System.out.printf(
          "first visit, bytes: portal %s, minimal %s%n", own.byKind(), minimal.byKind());
      System.out.printf(
          "FIGURE wire.vs_minimal=%.2f%n", (double) own.withoutFonts() / minimal.withoutFonts());
    }
  }

  /**
   * The list, each time opened behind a change of the catalogue, so that nothing is known of it.
   */
  private Share changed(Visitor reader) throws IOException, InterruptedException {
    Share list = new Share();
    for (int i = 0; i < CHANGES; i++) {
      portal.request(PERSON, this::change);
      list.add(
          Openings.open(reader, portal.address(), CatalogueRoutes.LIST, "bl-result-no").nanos());
    }
    System.out.printf("list behind a change: portal p95 %.1f ms%n", list.millis(95));
    return list;
  }

  private UUID change() {
    LocalDate day = LocalDate.of(2024, 1, 1);
    return portal
        .bean(StandardEntry.class)
        .record(
            new NewStandard(
                "DB14/T " + (CHANGED + ++entered) + "-2024",
                StandardDetails.of("合成样本变更", day, day.plusMonths(1), null)));
  }

  private static void tell(String page, List<String> statements) {
    System.out.printf("FIGURE %s.opening_sql=%d%n", page, statements.size());
  }
}
