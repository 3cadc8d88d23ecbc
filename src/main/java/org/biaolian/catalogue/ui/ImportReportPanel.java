package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.ImportColumn;
import org.biaolian.catalogue.ImportColumns;
import org.biaolian.catalogue.ImportLine;
import org.biaolian.catalogue.ImportLine.Verdict;
import org.biaolian.catalogue.ImportReport;
import org.biaolian.catalogue.ImportState;
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
  private final transient ImportWords words = new ImportWords(this);

  /** What the reader may do next with the import. */
  interface Steps extends Serializable {

    void accept(boolean withConflicts);

    void readAgain(Map<ImportColumn, Integer> columns);

    void resume();

    void cancel();
  }

  ImportReportPanel(StandardImport imports, ImportReport report, Steps steps) {
    this.imports = imports;
    this.report = report;
    addClassName("bl-stack");
    Section head = new Section(ImportWords.state(this, report));
    add(head);
    if (report.interrupted()) {
      head.add(new Span(getTranslation("import.interrupted", report.done())));
      head.add(buttons(button("import.resume", true, steps::resume), cancel(steps)));
    } else if (report.running()) {
      head.add(progress(), buttons(cancel(steps)));
    } else if (report.failure() != null) {
      head.add(new Span(getTranslation(report.failure(), report.failureDetail())));
    } else if (report.state() == ImportState.COLUMNS) {
      head.add(new Span(getTranslation("import.columns.unclear")));
      head.add(buttons(cancel(steps)));
    } else {
      head.add(counts(), next(steps));
    }
    ImportColumns columns = report.columns();
    boolean correctable = !report.running() && report.state().next().contains(ImportState.READING);
    if (columns != null && correctable && !report.interrupted()) {
      add(new ImportColumnsPanel(this, columns, steps::readAgain).section());
    }
    if (!report.state().running() && !report.counts().isEmpty()) {
      add(rows());
    }
  }

  /** Earlier imports of the reader, as links. */
  static Section recent(Component reader, List<ImportReport> reports) {
    UnorderedList list = new UnorderedList();
    list.addClassName("bl-files");
    for (ImportReport report : reports) {
      Anchor link =
          new Anchor(
              CatalogueRoutes.LIST + "/import?job=" + report.id(),
              ImportWords.state(reader, report));
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

  private Div progress() {
    boolean known = report.total() > 0;
    ProgressBar bar =
        known
            ? new ProgressBar(0, report.total(), Math.min(report.done(), report.total()))
            : new ProgressBar();
    bar.setIndeterminate(!known);
    bar.getElement().setAttribute("aria-label", getTranslation("import.progress.label"));
    Span said =
        new Span(
            known
                ? getTranslation("import.progress", report.done(), report.total())
                : getTranslation("import.progress.reading", report.done()));
    said.getElement().setAttribute("role", "status");
    return new Div(said, bar);
  }

  private Div next(Steps steps) {
    Div buttons = buttons();
    if (report.state() == ImportState.REPORTED) {
      if (report.toWrite() + report.toOverwrite() > 0) {
        buttons.add(
            button("import.accept", true, () -> ask(steps), report.toWrite()), cancel(steps));
      } else {
        buttons.add(new Span(getTranslation("import.nothing")));
      }
    }
    Anchor sheet = new Anchor(download(), AttachmentType.DOWNLOAD, "");
    sheet.setText(getTranslation("import.download"));
    buttons.add(sheet);
    return buttons;
  }

  private Button cancel(Steps steps) {
    return button("import.cancel", false, steps::cancel);
  }

  private Button button(String key, boolean first, SerializableRunnable step, Object... arguments) {
    Button button = new Button(getTranslation(key, arguments), click -> step.run());
    if (first) {
      button.addThemeVariants(ButtonVariant.PRIMARY);
    }
    return button;
  }

  private static Div buttons(Component... all) {
    Div buttons = new Div(all);
    buttons.addClassName("bl-btns");
    return buttons;
  }

  private void ask(Steps steps) {
    Checkbox conflicts =
        new Checkbox(getTranslation("import.accept.conflicts", report.toOverwrite()));
    conflicts.setVisible(report.toOverwrite() > 0);
    new BindingDialog(
            getTranslation("import.accept.title"),
            getTranslation("import.accept.verb"),
            List.of(
                new Consequence(
                    report.fileName(),
                    getTranslation(
                        "import.accept.consequence." + Words.key(report.mode()),
                        report.toWrite()))),
            () -> steps.accept(conflicts.getValue()))
        .fields(conflicts)
        .open();
  }

  private DownloadHandler download() {
    String name = ImportWords.fileName(this, report.fileName());
    return Downloads.of(
        event ->
            Downloads.written(
                name,
                ImportReportSheet.MEDIA_TYPE,
                out -> {
                  try (ImportReportSheet sheet = new ImportReportSheet(words, out)) {
                    imports.review(report.id(), sheet);
                  }
                }));
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
    grid.addComponentColumn(line -> wrapped(words.reasons(line)))
        .setHeader(getTranslation("import.column.reasons"))
        .setFlexGrow(2);
    grid.setAriaLabel(getTranslation("import.rows"));
    RadioButtonGroup<Filter> filter = new RadioButtonGroup<>();
    filter.setAriaLabel(getTranslation("import.rows"));
    filter.setItems(Filter.values());
    filter.setItemLabelGenerator(item -> getTranslation("import.filter." + Words.key(item)));
    filter.addValueChangeListener(change -> fill(grid, verdicts(change.getValue())));
    filter.setValue(report.count(Verdict.REFUSED) > 0 ? Filter.REFUSED : Filter.ALL);
    Section section = new Section(getTranslation("import.rows"), grid).flush();
    section.more(filter);
    return section;
  }

  /** Page by page: a report may have as many rows as the catalogue. */
  private void fill(Grid<ImportLine> grid, Set<Verdict> verdicts) {
    grid.setItems(
        DataProvider.fromCallbacks(
            query ->
                imports.lines(report.id(), verdicts, query.getOffset(), query.getLimit()).stream(),
            query -> verdicts.stream().mapToInt(report::count).sum()));
  }

  private enum Filter {
    ALL,
    WRITTEN,
    CONFLICTING,
    REFUSED
  }

  private static Set<Verdict> verdicts(Filter filter) {
    return switch (filter) {
      case ALL -> EnumSet.allOf(Verdict.class);
      case WRITTEN -> EnumSet.of(Verdict.NEW, Verdict.CHANGED, Verdict.ADOPTED);
      case CONFLICTING -> EnumSet.of(Verdict.CONFLICTING);
      case REFUSED -> EnumSet.of(Verdict.REFUSED);
    };
  }

  private StatusBadge badge(Verdict verdict) {
    StatusBadge.Tone tone =
        switch (verdict) {
          case NEW, ADOPTED -> StatusBadge.Tone.GOOD;
          case CHANGED -> StatusBadge.Tone.INFO;
          case UNCHANGED -> StatusBadge.Tone.NEUTRAL;
          case CONFLICTING -> StatusBadge.Tone.WARNING;
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
