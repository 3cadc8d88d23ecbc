package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.api.SafeCell;
import org.biaolian.api.SafeCsv;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixQuestion;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.RecognitionMatrix;
import org.biaolian.uikit.Downloads;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The matrix as it is narrowed on the page, as files: one column for each bureau. */
final class MatrixFiles extends Div {

  private static final long serialVersionUID = 1L;
  private static final String SHEETS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int FLUSH_AFTER = 1000;

  private final transient RecognitionMatrix matrix;
  private final transient Pieces pieces;

  MatrixFiles(RecognitionMatrix matrix, Pieces pieces) {
    this.matrix = matrix;
    this.pieces = pieces;
    addClassNames("bl-btns", "small", "no-print");
  }

  void show(MatrixQuestion question, List<BureauCode> bureaus, long total) {
    removeAll();
    Locale locale = getLocale();
    List<String> headings = headings(bureaus);
    if (total > RecognitionMatrix.MOST) {
      add(new Span(getTranslation("rule.export-too-long", RecognitionMatrix.MOST)));
    } else if (total > 0) {
      add(
          link("catalogue.export.xlsx", workbook(question, bureaus, headings, locale)),
          link("catalogue.export.csv", csv(question, bureaus, headings, locale)));
    }
  }

  private Anchor link(String key, DownloadHandler file) {
    Anchor link = new Anchor(file, AttachmentType.DOWNLOAD, "");
    link.setText(getTranslation(key));
    return link;
  }

  /** Words are found before: a download has no page of its own. */
  private DownloadHandler workbook(
      MatrixQuestion question, List<BureauCode> bureaus, List<String> headings, Locale locale) {
    return Downloads.of(
        event ->
            Downloads.written(
                "matrix.xlsx",
                SHEETS,
                out -> {
                  try (Workbook book = new Workbook(out, "Biaolian", "1.0")) {
                    Worksheet sheet =
                        book.newWorksheet(getTranslation(locale, "recognition.matrix.title"));
                    sheet.freezePane(2, 1);
                    write(sheet, 0, headings);
                    int[] next = {1};
                    matrix.write(
                        question, row -> write(sheet, next[0]++, cells(row, bureaus, locale)));
                  }
                }));
  }

  private DownloadHandler csv(
      MatrixQuestion question, List<BureauCode> bureaus, List<String> headings, Locale locale) {
    return Downloads.of(
        event ->
            Downloads.written(
                "matrix.csv",
                "text/csv",
                out ->
                    SafeCsv.write(
                        out,
                        rows -> {
                          rows.add(headings);
                          matrix.write(question, row -> rows.add(cells(row, bureaus, locale)));
                        })));
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, SafeCell.of(cells.get(column)));
    }
    if (row % FLUSH_AFTER == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private List<String> headings(List<BureauCode> bureaus) {
    List<String> headings = new ArrayList<>();
    headings.add(getTranslation("recognition.matrix.number"));
    headings.add(getTranslation("recognition.column.standard"));
    bureaus.forEach(bureau -> headings.add(pieces.chips().name(bureau)));
    return headings;
  }

  private List<String> cells(MatrixRow row, List<BureauCode> bureaus, Locale locale) {
    List<String> cells = new ArrayList<>();
    cells.add(row.standard().number());
    cells.add(row.standard().titleZh());
    bureaus.forEach(
        bureau ->
            cells.add(
                Optional.ofNullable(row.cells().get(bureau))
                    .map(cell -> told(cell, locale))
                    .orElse("")));
    return cells;
  }

  /** State, day and condition of a cell, as the page shows them. */
  private String told(MatrixRow.Cell cell, Locale locale) {
    return String.join(
        " ",
        Stream.of(
                Optional.of(getTranslation(locale, Pieces.mark(cell.mark()).wordKey())),
                Optional.ofNullable(cell.on()).map(Object::toString),
                Optional.ofNullable(cell.dueOn())
                    .map(day -> getTranslation(locale, "recognition.matrix.due", day.toString())),
                Optional.ofNullable(cell.note()))
            .flatMap(Optional::stream)
            .toList());
  }
}
