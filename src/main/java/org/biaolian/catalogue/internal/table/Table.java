package org.biaolian.catalogue.internal.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.biaolian.document.FileKind;
import org.biaolian.kernel.RuleViolation;

/** The rows of a file, read as a stream: a large file needs no more memory than a small one. */
public final class Table {

  static final int MAX_ROWS = 500_000;
  static final int MAX_COLUMNS = 500;
  static final int MAX_CELL_CHARS = 10_000;

  private Table() {}

  /**
   * Gives the rows that are not empty to the taker, until it wants no more.
   *
   * @throws RuleViolation for a file that is no table, or that passes a limit
   */
  public static void read(Path file, FileKind kind, RowTaker taker) {
    try {
      RowTaker bounded = bounded(taker);
      if (kind == FileKind.XLSX) {
        XlsxTable.read(file, bounded);
      } else {
        CsvTable.read(file, bounded);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RowTaker bounded(RowTaker taker) {
    return new RowTaker() {
      private int rows;

      @Override
      public boolean take(TableRow row) {
        if (row.empty()) {
          return true;
        }
        if (++rows > MAX_ROWS) {
          throw new RuleViolation("import-too-many-rows", MAX_ROWS);
        }
        return taker.take(row);
      }
    };
  }
}
