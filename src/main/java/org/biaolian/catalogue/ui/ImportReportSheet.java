package org.biaolian.catalogue.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.api.SafeCell;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportReview;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The report as a workbook: the rows as they came, and beside each what becomes of it and why.
 * Every cell is a text. Rows leave for the file as they come, so that a large report needs little
 * memory.
 */
final class ImportReportSheet implements ImportReview, AutoCloseable {

  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int FLUSH_AFTER = 1000;

  private final ImportWords words;
  private final Workbook book;
  private final Worksheet sheet;
  private int width;
  private int next;

  ImportReportSheet(ImportWords words, OutputStream out) {
    this.words = words;
    this.book = new Workbook(out, "Biaolian", "1.0");
    this.sheet = book.newWorksheet(words.text("import.rows"));
    sheet.freezePane(0, 1);
  }

  @Override
  public void headings(List<String> cells) {
    width = cells.size();
    List<String> all = new ArrayList<>(cells);
    all.add(words.text("import.column.verdict"));
    all.add(words.text("import.column.reasons"));
    write(all);
  }

  @Override
  public void row(List<String> cells, @Nullable ImportLine line) {
    List<String> all = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
    while (all.size() < width) {
      all.add("");
    }
    if (line != null) {
      all.add(words.verdict(line.verdict()));
      all.add(words.reasons(line));
    }
    write(all);
  }

  private void write(List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(next, column, SafeCell.of(cells.get(column)));
      }
    }
    next++;
    if (next % FLUSH_AFTER == 0) {
      flush();
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
