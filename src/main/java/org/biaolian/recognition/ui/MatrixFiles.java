package org.biaolian.recognition.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.MatrixQuestion;
import org.biaolian.recognition.MatrixRow;
import org.biaolian.recognition.RecognitionMatrix;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.ListFiles;

/** The matrix as it is narrowed on the page, as files: one column for each bureau. */
final class MatrixFiles extends Div {

  private static final long serialVersionUID = 1L;

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
    if (total > 0) {
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
                getTranslation(locale, "recognition.matrix.title") + ".xlsx",
                ListFiles.WORKBOOK,
                out ->
                    ListFiles.workbook(
                        out,
                        getTranslation(locale, "recognition.matrix.title"),
                        2,
                        headings,
                        file ->
                            matrix.write(
                                question, row -> file.accept(cells(row, bureaus, locale))))));
  }

  private DownloadHandler csv(
      MatrixQuestion question, List<BureauCode> bureaus, List<String> headings, Locale locale) {
    return Downloads.of(
        event ->
            Downloads.written(
                getTranslation(locale, "recognition.matrix.title") + ".csv",
                ListFiles.CSV,
                out ->
                    ListFiles.csv(
                        out,
                        headings,
                        file ->
                            matrix.write(
                                question, row -> file.accept(cells(row, bureaus, locale))))));
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
