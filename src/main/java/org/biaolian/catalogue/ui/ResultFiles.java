package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.biaolian.catalogue.ResultExport;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.ListFiles;

/** Links to all that was found, as a workbook or as CSV; asked anew at the moment of reading. */
final class ResultFiles extends Div {

  private static final long serialVersionUID = 1L;

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

  private DownloadHandler workbook(StandardQuery query) {
    return Downloads.of(
        event ->
            Downloads.written(
                getTranslation("catalogue.title") + ".xlsx",
                ListFiles.WORKBOOK,
                out ->
                    ListFiles.workbook(
                        out,
                        getTranslation("catalogue.title"),
                        0,
                        ResultColumns.headings(this),
                        file ->
                            export.write(
                                query, row -> file.accept(ResultColumns.cells(this, row))))));
  }

  private DownloadHandler csv(StandardQuery query) {
    return Downloads.of(
        event ->
            Downloads.written(
                getTranslation("catalogue.title") + ".csv",
                ListFiles.CSV,
                out ->
                    ListFiles.csv(
                        out,
                        ResultColumns.headings(this),
                        file ->
                            export.write(
                                query, row -> file.accept(ResultColumns.cells(this, row))))));
  }
}
