package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.StandardImport;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Bold;
import org.biaolian.uikit.Downloads;
import org.biaolian.uikit.Section;
import org.biaolian.uikit.StatusBadge;

/** One import: how far it is, what becomes of each row, and the step that comes next. */
final class ImportReportPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient StandardImport imports;
  private final transient ImportReport report;

  ImportReportPanel(StandardImport imports, ImportReport report, SerializableRunnable accept) {
    this.imports = imports;
    this.report = report;
    addClassName("bl-stack");
    Section head =
        new Section(getTranslation("import.state." + Words.key(report.state()), report.fileName()));
    if (report.running()) {
      ProgressBar bar = new ProgressBar(0, Math.max(1, report.total()), report.done());
      bar.getElement().setAttribute("aria-label", getTranslation("import.progress.label"));
      Span words = new Span(getTranslation("import.progress", report.done(), report.total()));
      words.getElement().setAttribute("role", "status");
      head.add(words, bar);
      add(head);
      return;
    }
    String failure = report.failure();
    if (failure != null) {
      head.add(new Span(getTranslation(failure, "")));
      add(head);
      return;
    }
    head.add(counts(), buttons(accept));
    add(head, rows());
  }

  /** Earlier imports of the reader, as links. */
  static Section recent(Component reader, List<ImportReport> reports) {
    UnorderedList list = new UnorderedList();
    list.addClassName("bl-files");
    for (ImportReport report : reports) {
      Anchor link =
          new Anchor(
              CatalogueRoutes.LIST + "/import?job=" + report.id(),
              reader.getTranslation(
                  "import.state." + Words.key(report.state()), report.fileName()));
      list.add(new ListItem(link));
    }
    return new Section(reader.getTranslation("import.recent"), list).flush();
  }

  private Div counts() {
    Div counts = new Div();
    counts.addClassName("bl-import-counts");
    for (Verdict verdict : Verdict.values()) {
      counts.add(
          new Span(
              new Bold(Integer.toString(report.count(verdict))),
              new Span(getTranslation("import.verdict." + Words.key(verdict)))));
    }
    Span warned = new Span(getTranslation("import.warned", report.warned()));
    warned.addClassName("muted");
    counts.add(warned);
    return counts;
  }

  private Div buttons(SerializableRunnable accept) {
    Div buttons = new Div();
    buttons.addClassName("bl-btns");
    if (report.state() == ImportReport.State.REPORTED && report.toWrite() > 0) {
      Button write =
          new Button(getTranslation("import.accept", report.toWrite()), click -> ask(accept));
      write.addThemeVariants(ButtonVariant.PRIMARY);
      buttons.add(write);
    } else if (report.state() == ImportReport.State.REPORTED) {
      buttons.add(new Span(getTranslation("import.nothing")));
    }
    Anchor csv = new Anchor(download(), AttachmentType.DOWNLOAD, "");
    csv.setText(getTranslation("import.download"));
    buttons.add(csv);
    return buttons;
  }

  private void ask(SerializableRunnable accept) {
    new BindingDialog(
            getTranslation("import.accept.title"),
            getTranslation("import.accept.verb"),
            List.of(
                new Consequence(
                    report.fileName(),
                    getTranslation(
                        "import.accept.consequence." + Words.key(report.mode()),
                        report.toWrite()))),
            accept)
        .open();
  }

  private DownloadHandler download() {
    List<ImportLine> lines = imports.lines(report.id(), EnumSet.allOf(Verdict.class));
    return Downloads.of(
        event -> {
          byte[] bytes = ImportReportFile.of(this, lines);
          return new DownloadResponse(
              new ByteArrayInputStream(bytes), "import-report.csv", "text/csv", bytes.length);
        });
  }

  private Section rows() {
    Grid<ImportLine> grid = new Grid<>();
    grid.addColumn(ImportLine::line)
        .setHeader(getTranslation("import.column.line"))
        .setWidth("80px")
        .setFlexGrow(0);
    grid.addComponentColumn(line -> badge(line.verdict()))
        .setHeader(getTranslation("import.column.verdict"))
        .setWidth("110px")
        .setFlexGrow(0);
    grid.addColumn(ImportLine::number)
        .setHeader(getTranslation("catalogue.field.number"))
        .setWidth("190px")
        .setFlexGrow(0);
    grid.addColumn(ImportLine::title)
        .setHeader(getTranslation("catalogue.field.title-zh"))
        .setFlexGrow(1);
    grid.addComponentColumn(line -> wrapped(ImportReportFile.reasons(this, line)))
        .setHeader(getTranslation("import.column.reasons"))
        .setFlexGrow(2);
    grid.setAriaLabel(getTranslation("import.rows"));
    RadioButtonGroup<Filter> filter = new RadioButtonGroup<>();
    filter.setAriaLabel(getTranslation("import.rows"));
    filter.setItems(Filter.values());
    filter.setItemLabelGenerator(item -> getTranslation("import.filter." + Words.key(item)));
    filter.addValueChangeListener(
        change -> grid.setItems(imports.lines(report.id(), verdicts(change.getValue()))));
    filter.setValue(report.count(Verdict.REFUSED) > 0 ? Filter.REFUSED : Filter.ALL);
    Section section = new Section(getTranslation("import.rows"), grid).flush();
    section.more(filter);
    return section;
  }

  private enum Filter {
    ALL,
    WRITTEN,
    REFUSED
  }

  private static Set<Verdict> verdicts(Filter filter) {
    return switch (filter) {
      case ALL -> EnumSet.allOf(Verdict.class);
      case WRITTEN -> EnumSet.of(Verdict.NEW, Verdict.CHANGED, Verdict.ADOPTED);
      case REFUSED -> EnumSet.of(Verdict.REFUSED);
    };
  }

  private StatusBadge badge(Verdict verdict) {
    StatusBadge.Tone tone =
        switch (verdict) {
          case NEW, ADOPTED -> StatusBadge.Tone.GOOD;
          case CHANGED -> StatusBadge.Tone.INFO;
          case UNCHANGED -> StatusBadge.Tone.NEUTRAL;
          case REFUSED -> StatusBadge.Tone.BAD;
        };
    return new StatusBadge(getTranslation("import.verdict." + Words.key(verdict)), tone);
  }

  private static Span wrapped(String text) {
    Span span = new Span(text);
    span.addClassName("bl-wrap");
    return span;
  }
}
