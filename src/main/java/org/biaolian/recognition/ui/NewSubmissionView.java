package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.SearchAddress;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.biaolian.document.FilePurpose;
import org.biaolian.draft.FormDrafts;
import org.biaolian.draft.KeptForm;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.Submissions;
import org.biaolian.uikit.Later;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;

/** Which standards are asked for together: marked in the own catalogue, pasted, or uploaded. */
@Route(RecognitionRoutes.SUBMISSIONS + "/new")
@com.vaadin.flow.router.PageTitle("submission.new")
@Requires(Action.DRAFT_REQUEST)
class NewSubmissionView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String PLACE = RecognitionRoutes.SUBMISSIONS + "/new";
  private static final int LENGTH = 20_000;

  private final transient Standards standards;
  private final transient Submissions submissions;
  private final Grid<StandardRow> grid = new Grid<>();
  private final TextField filter = new TextField();
  private final TextArea numbers = new TextArea();
  private final Span chosen = new Span();
  private final Map<UUID, String> picked = new LinkedHashMap<>();
  private final KeptForm kept;
  private StandardQuery query = StandardQuery.ALL;

  NewSubmissionView(Standards standards, Submissions submissions, FormDrafts drafts) {
    this.standards = standards;
    this.submissions = submissions;
    this.kept = new KeptForm(drafts, PLACE, "").field("numbers", numbers);
    addClassName("bl-page");
    chosen.getElement().setAttribute("role", "status");
    filter.setLabel(getTranslation("submission.filter"));
    filter.setClearButtonVisible(true);
    filter.setValueChangeMode(ValueChangeMode.LAZY);
    filter.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            query = query.withText(filter.getValue().strip());
            fill();
          }
        });
    numbers.setLabel(getTranslation("submission.numbers"));
    numbers.setHelperText(getTranslation("submission.numbers.help", Submissions.MOST_STANDARDS));
    numbers.setMaxLength(LENGTH);
    numbers.setMinHeight("120px");
    numbers.setWidthFull();
    Button next = new Button(getTranslation("submission.next"), click -> next());
    next.addThemeVariants(ButtonVariant.PRIMARY);
    next.setDisableOnClick(true);
    Div buttons = new Div(next, chosen);
    buttons.addClassName("bl-btns");
    columns();
    Div marking =
        new Div(
            filter,
            new Button(
                getTranslation("submission.all", Submissions.MOST_STANDARDS), click -> chooseAll()),
            grid);
    marking.addClassName("bl-stack");
    Div pasting =
        new Div(
            kept,
            numbers,
            new PaperUpload(
                FilePurpose.CATALOGUE_IMPORT,
                "submission.upload.hint",
                getTranslation("submission.upload"),
                this::read,
                () -> {}));
    pasting.addClassName("bl-stack");
    add(
        new PageTitle(getTranslation("submission.new"))
            .sub(
                getTranslation(
                    "submission.new.sub", Submissions.MOST_STANDARDS, Submissions.MOST_TARGETS)),
        buttons,
        new Section(getTranslation("submission.mark"), marking),
        new Section(getTranslation("submission.paste"), pasting));
    next.addClickListener(click -> next.setEnabled(true));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    query =
        SearchAddress.query(event.getLocation().getPathWithQueryParameters())
            .without(Facet.STATUS)
            .without(Facet.OWN)
            .with(Facet.STATUS, StandardQuery.word(LegalStatus.IN_FORCE))
            .with(Facet.OWN, Facet.YES)
            .sortedBy(StandardQuery.Sort.NUMBER);
    filter.setValue(query.text());
    fill();
    kept.open();
  }

  private void columns() {
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addClassName("bl-picking");
    grid.setHeight("360px");
    grid.addComponentColumn(this::box)
        .setHeader(getTranslation("submission.choose"))
        .setWidth("72px")
        .setFlexGrow(0);
    grid.addColumn(StandardRow::number)
        .setHeader(getTranslation("catalogue.field.number"))
        .setWidth("190px")
        .setFlexGrow(0);
    grid.addColumn(StandardRow::titleZh).setHeader(getTranslation("catalogue.field.title-zh"));
    grid.setAriaLabel(getTranslation("submission.mark"));
  }

  private Checkbox box(StandardRow row) {
    Checkbox box = new Checkbox(picked.containsKey(row.id()));
    box.setAriaLabel(getTranslation("submission.choose") + " " + row.number());
    box.addValueChangeListener(
        change -> {
          if (change.getValue()) {
            picked.put(row.id(), row.number());
          } else {
            picked.remove(row.id());
          }
          count();
        });
    return box;
  }

  private void fill() {
    StandardQuery asked = query;
    grid.setItems(
        page -> standards.list(asked, page.getOffset(), page.getLimit()).stream(),
        page -> Math.toIntExact(standards.count(asked)));
    count();
  }

  /** All that was found, up to the most that one submission takes. */
  private void chooseAll() {
    standards
        .list(query, 0, Submissions.MOST_STANDARDS)
        .forEach(row -> picked.put(row.id(), row.number()));
    grid.getDataProvider().refreshAll();
    count();
  }

  private void count() {
    chosen.setText(getTranslation("submission.chosen", picked.size()));
  }

  /** Comes from the upload's thread. */
  private void read(String fileName, InputStream content) {
    List<String> rows = submissions.rows(fileName, content);
    getUI()
        .ifPresent(
            ui ->
                Later.show(
                    ui,
                    () ->
                        numbers.setValue(
                            (numbers.getValue() + "\n" + String.join("\n", rows)).strip())));
  }

  private void next() {
    List<String> rows = new ArrayList<>(picked.values());
    rows.addAll(numbers.getValue().lines().toList());
    try {
      UUID id = submissions.draft(rows);
      kept.done();
      UI.getCurrentOrThrow().navigate(RecognitionRoutes.submission(id));
    } catch (RuleViolation refusal) {
      Notices.failure(Refusals.sentence(this, refusal).orElse(refusal.rule()));
    }
  }
}
