package dev.biaolian.bench;

import dev.biaolian.bench.catalogue.Bureaus;
import dev.biaolian.bench.catalogue.ChangeFigures;
import dev.biaolian.bench.catalogue.FileTexts;
import dev.biaolian.bench.catalogue.FullPortal;
import dev.biaolian.bench.catalogue.HeapFigure;
import dev.biaolian.bench.catalogue.ImportFigures;
import dev.biaolian.bench.catalogue.PageFigures;
import dev.biaolian.bench.catalogue.SearchFigures;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.biaolian.catalogue.OverlapQuestion;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.catalogue.internal.search.FullIndex;

/**
 * The catalogue at national scale: the real rows, where they are there, and synthetic ones, of 364
 * bureaus. Import, re-index, search, list and record, each against a floor in the same run.
 *
 * <p>Arguments: the number of rows, 400,000 if not given; {@code import} measures the speed of the
 * import alone, {@code heap} its heap, {@code pages} the pages. System properties: {@code
 * portal.cache}, {@code portal.root}, {@code keycloak.dist}, {@code shared.data}.
 */
public final class Catalogue {

  private static final int ROWS = 400_000;
  private static final int PAGE = 20;
  private static final long BEGAN = System.nanoTime();

  private Catalogue() {}

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROWS;
    String only = arguments.length > 1 ? arguments[1] : "";
    Path folder = Files.createDirectories(Path.of("target", "bench-catalogue").toAbsolutePath());
    if (only.isEmpty() || only.equals("heap")) {
      load("before the import in little heap");
      HeapFigure.measure(folder, rows);
      if (only.equals("heap")) {
        return;
      }
    }
    try (FullPortal portal = FullPortal.start(folder.resolve("parts"))) {
      try (Connection connection = portal.connection()) {
        Bureaus.enter(connection);
      }
      if (only.equals("import")) {
        load("before the import");
        new ImportFigures(portal).measure(folder, rows);
        load("at the end");
        return;
      }
      if (only.equals("pages")) {
        new ImportFigures(portal).fill(folder, rows);
        own(portal);
        FullIndex.rebuild(portal.context());
      } else {
        load("before the import");
        new ImportFigures(portal).measure(folder, rows);
        own(portal);
        search(portal, folder, rows);
      }
      load("before the pages");
      new PageFigures(portal, record(portal)).measure(folder);
      load("at the end");
    }
  }

  private static void own(FullPortal portal) throws SQLException {
    try (Connection connection = portal.connection()) {
      Bureaus.own(connection);
      FileTexts.enter(connection);
    }
  }

  private static void search(FullPortal portal, Path folder, int rows) throws Exception {
    SearchFigures search = new SearchFigures(portal);
    load("before the re-index");
    search.reindex(folder);
    load("before the searches");
    search.search();
    search.statements();
    overlaps(portal);
    load("before the changes");
    new ChangeFigures(portal).measure(folder, rows + ImportFigures.WARM_UP);
  }

  private static void load(String moment) {
    System.out.printf(
        "%.0f s, load %s: %.1f on %d processors%n",
        (System.nanoTime() - BEGAN) / 1e9,
        moment,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().availableProcessors());
  }

  /** The list of probable duplicates has no floor; it is told for its size alone. */
  private static void overlaps(FullPortal portal) {
    for (boolean own : new boolean[] {true, false}) {
      long began = System.nanoTime();
      long groups =
          portal.request(
              "shanxi-clerk",
              () ->
                  portal
                      .bean(Overlaps.class)
                      .groups(new OverlapQuestion(false, own), 0, PAGE)
                      .total());
      System.out.printf(
          "probable duplicates%s: %d groups, first page %.0f ms%n",
          own ? " of the own bureau" : "", groups, (System.nanoTime() - began) / 1e6);
    }
  }

  /** A public record with all that records of catalogues have. */
  private static String record(FullPortal portal) throws SQLException {
    try (Connection connection = portal.connection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select number from standard
                where sharing = 'PUBLIC' and ics is not null and published_on is not null
                  and owner_bureau is not null
                order by number limit 1
                """)) {
      row.next();
      return row.getString(1);
    }
  }
}
