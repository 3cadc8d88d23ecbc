package org.biaolian.uikit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.biaolian.api.SafeCell;
import org.biaolian.api.SafeCsv;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a workbook or as CSV. Rows leave as they come, so that a long one needs little memory,
 * and no cell is taken for a formula.
 */
public final class ListFiles {

  /** The media type of workbooks. */
  public static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The media type of CSV. */
  public static final String CSV = "text/csv";

  private static final int FLUSH_AFTER = 1000;

  private ListFiles() {}

  /** Gives every row to a file. */
  public interface Rows {
    void writeTo(Consumer<List<String>> file);
  }

  /**
   * Writes a workbook of one sheet, whose first row stays in sight.
   *
   * @param columns how many stay in sight, too
   */
  public static void workbook(
      OutputStream out, String title, int columns, List<String> headings, Rows rows)
      throws IOException {
    try (Workbook book = new Workbook(out, "Biaolian", "1.0")) {
      Worksheet sheet = book.newWorksheet(title);
      sheet.freezePane(columns, 1);
      write(sheet, 0, headings);
      int[] next = {1};
      rows.writeTo(row -> write(sheet, next[0]++, row));
    }
  }

  /** Writes CSV with a first row of headings. */
  public static void csv(OutputStream out, List<String> headings, Rows rows) throws IOException {
    SafeCsv.write(
        out,
        file -> {
          file.add(headings);
          rows.writeTo(file::add);
        });
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      // A table of shared strings would be held until the end.
      sheet.inlineString(row, column, SafeCell.of(cells.get(column)));
    }
    if (row % FLUSH_AFTER == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
