package org.biaolian.oversight.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.biaolian.api.SafeCell;
import org.biaolian.oversight.TrailLine;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Facts as a workbook of one sheet; every cell is a text. */
final class TrailSheet {

  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final double WIDTH = 22;

  private TrailSheet() {}

  static byte[] of(TrailWords words, List<TrailLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Biaolian", "1.0")) {
      Worksheet sheet = book.newWorksheet(words.text("trail.title"));
      row(sheet, 0, words.headings());
      sheet.freezePane(0, 1);
      int next = 1;
      for (TrailLine line : lines) {
        row(sheet, next++, words.cells(line));
      }
      for (int column = 0; column < words.headings().size(); column++) {
        sheet.width(column, WIDTH);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, SafeCell.of(cells.get(column)));
    }
  }
}
