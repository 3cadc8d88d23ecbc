package dev.biaolian.bench.catalogue;

import dev.biaolian.demo.DemoPeople;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportMode;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.ImportState;
import org.biaolian.catalogue.StandardImport;

/**
 * A whole import (reading, judging, matching, the report row by row, records, facts in their chain,
 * the search index) against a bare batch insert of as many rows into the same tables of the same
 * database, which goes first and finds them empty.
 */
public final class ImportFigures {

  /** Synthetic rows that are imported before those that are measured. */
  public static final int WARM_UP = 3000;

  private static final double MIB = 1024 * 1024;

  private final FullPortal portal;

  public ImportFigures(FullPortal portal) {
    this.portal = portal;
  }

  /** Enters the rows without measuring anything. */
  public void fill(Path folder, int rows) throws IOException {
    Path file = new SyntheticCatalogue().writeAll(folder.resolve("catalogue.csv"), rows, 0);
    enter(file);
  }

  void enter(Path file) {
    run(portal.bean(StandardImport.class), file, false);
  }

  public void measure(Path folder, int rows) throws Exception {
    SyntheticCatalogue catalogue = new SyntheticCatalogue();
    StandardImport imports = portal.bean(StandardImport.class);
    run(imports, catalogue.write(folder.resolve("warm.csv"), WARM_UP, 0), true);
    Path file = catalogue.writeAll(folder.resolve("catalogue.csv"), rows, WARM_UP);
    System.out.printf("%d rows, %.0f MB%n", rows, Files.size(file) / MIB);
    double bare = bare(rows);
    System.out.printf("bare batch insert: %.0f rows/s%n", bare);
    Duration before = Processors.used();
    long began = System.nanoTime();
    run(imports, file, false);
    double took = seconds(began);
    double whole = rows / took;
    System.out.printf(
        "import: %.1f s of all processors, database included%n",
        Processors.used().minus(before).toMillis() / 1e3);
    System.out.printf("import, reading and writing: %.0f rows/s (%.1f s)%n", whole, took);
    System.out.printf("FIGURE import.vs_jdbc=%.3f%n", whole / bare);
  }

  private double bare(int rows) throws SQLException, InterruptedException {
    try (BareInsert insert =
        new BareInsert(
            portal.setting("spring.datasource.url"),
            portal.setting("spring.datasource.username"),
            portal.setting("spring.datasource.password"),
            portal.setting("biaolian.audit.schema"))) {
      Duration before = Processors.used();
      long began = System.nanoTime();
      insert.insert(rows);
      double rate = rows / seconds(began);
      System.out.printf(
          "bare batch insert: %.1f s of all processors, database included%n",
          Processors.used().minus(before).toMillis() / 1e3);
      insert.undo();
      return rate;
    }
  }

  static void run(StandardImport imports, Path file, boolean all) {
    DemoPeople.as(
        "sec-six-officer",
        () -> {
          try (InputStream csv = Files.newInputStream(file)) {
            long began = System.nanoTime();
            ImportReport report = imports.dryRun(ImportMode.REFERENCE, "synthetic.csv", csv);
            System.out.printf("reading and judging: %.1f s%n", seconds(began));
            ImportReport done = imports.apply(report.id(), false);
            int fresh = done.count(Verdict.NEW);
            if (done.state() != ImportState.DONE || (all && fresh != done.total()) || fresh == 0) {
              throw new IllegalStateException("not all rows became records: " + done);
            }
            System.out.printf("%d of %d rows are records now%n", fresh, done.total());
            return fresh;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
