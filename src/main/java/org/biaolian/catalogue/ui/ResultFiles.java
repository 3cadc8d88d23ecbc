package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.biaolian.api.SafeCell;
import org.biaolian.api.SafeCsv;
import org.biaolian.catalogue.ResultExport;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.uikit.Downloads;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Links to all that was found, as a workbook or as CSV; asked anew at the moment of reading. */
final class ResultFiles extends Div {

  private static final long serialVersionUID = 1L;
  private static final int FLUSH_AFTER = 1000;

  private final transient ResultExport export;

  ResultFiles(ResultExport export) {
    this.export = export;
    addClassNames("bl-btns", "small", "no-print");
  }

  void show(StandardQuery query, long total) {
    removeAll();
    if (total > ResultExport.MOST) {
      add(new Span(getTranslation("rule.export-too-long", ResultExport.MOST)));
    } else if (total > 0) {
      add(link("catalogue.export.xlsx", workbook(query)), link("catalogue.export.csv", csv(query)));
    }
  }

  private Anchor link(String key, DownloadHandler file) {
    Anchor link = new Anchor(file, AttachmentType.DOWNLOAD, "");
    link.setText(getTranslation(key));
    return link;
  }

  /** Rows leave for a file as they come, so that a long one needs little memory. */
  private DownloadHandler workbook(StandardQuery query) {
    return Downloads.of(
        event ->
            Downloads.written(
                "standards.xlsx",
                ImportReportSheet.MEDIA_TYPE,
                out -> {
                  try (Workbook book = new Workbook(out, "Biaolian", "1.0")) {
                    Worksheet sheet = book.newWorksheet(getTranslation("catalogue.title"));
                    sheet.freezePane(0, 1);
                    write(sheet, 0, ResultColumns.headings(this));
                    int[] next = {1};
                    export.write(
                        query, row -> write(sheet, next[0]++, ResultColumns.cells(this, row)));
                  }
                }));
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

  private DownloadHandler csv(StandardQuery query) {
    return Downloads.of(
        event ->
            Downloads.written(
                "standards.csv",
                "text/csv",
                out ->
                    SafeCsv.write(
                        out,
                        rows -> {
                          rows.add(ResultColumns.headings(this));
                          export.write(query, row -> rows.add(ResultColumns.cells(this, row)));
                        })));
  }
}
