package org.biaolian.recognition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.AnnouncementCandidate;
import org.biaolian.recognition.AnnouncementMention;
import org.biaolian.recognition.AnnouncementQuestion;
import org.biaolian.recognition.Announcements;
import org.biaolian.recognition.NewAnnouncement;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.Days;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.PlainTable;
import org.biaolian.uikit.RowChoice;
import org.biaolian.uikit.Section;

/** Where an approver chooses recognitions, looks at the announcement, and signs it. */
@Route(RecognitionRoutes.ANNOUNCEMENTS + "/new")
@com.vaadin.flow.router.PageTitle("announcement.new")
@Requires(Action.SIGN_CASE)
class AnnouncementForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Announcements announcements;
  private final transient Pieces pieces;
  private final Grid<AnnouncementCandidate> grid = new Grid<>();
  private final TextField number = new TextField();
  private final DatePicker dated = Days.picker();
  private final Span count = new Span();
  private final Button look = new Button();
  private final Div preview = new Div();
  private List<AnnouncementCandidate> offered = List.of();

  AnnouncementForm(
      Announcements announcements, Agreements agreements, CurrentActor actors, Pieces pieces) {
    this.announcements = announcements;
    this.pieces = pieces;
    addClassName("bl-page");
    columns();
    AnnouncementFilters filters =
        new AnnouncementFilters(
            actors.require().circles().stream()
                .flatMap(circle -> agreements.of(circle).stream())
                .sorted(Comparator.comparing(Agreement::title))
                .toList(),
            this::offer);
    preview.addClassName("bl-stack");
    preview.getElement().setAttribute("aria-live", "polite");
    Div stack = new Div(choice(), fields(), preview);
    stack.addClassName("bl-stack");
    add(
        new PageTitle(getTranslation("announcement.new")).sub(getTranslation("announcement.how")),
        filters,
        stack);
    offer(filters.question());
  }

  private void columns() {
    RowChoice.offer(grid);
    grid.setHeight("340px");
    grid.getElement().setAttribute("aria-label", getTranslation("announcement.offered"));
    grid.addComponentColumn(
            one ->
                pieces.twoLines(
                    one.line().standard(), RecognitionRoutes.recognition(one.line().id())))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFlexGrow(3)
        .setWidth("240px");
    grid.addComponentColumn(one -> pieces.chip(one.line().applicant()))
        .setHeader(getTranslation("announcement.origin"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addColumn(one -> pieces.word(one.line().outcome()))
        .setHeader(getTranslation("recognition.column.outcome"))
        .setFlexGrow(0)
        .setWidth("120px");
    grid.addColumn(one -> one.line().signedOn().toString())
        .setHeader(getTranslation("recognition.signed-on"))
        .setFlexGrow(0)
        .setWidth("120px");
    grid.addColumn(one -> announced(one.announced()))
        .setHeader(getTranslation("announcement.in"))
        .setFlexGrow(1)
        .setWidth("150px");
    grid.addSelectionListener(
        event -> {
          chosen(event.getAllSelectedItems().size());
          preview.removeAll();
        });
  }

  private static String announced(List<AnnouncementMention> in) {
    return in.isEmpty()
        ? "—"
        : in.stream().map(AnnouncementMention::number).collect(Collectors.joining(" · "));
  }

  private void chosen(int many) {
    count.setText(getTranslation("recognition.bulk.chosen", many));
    look.setEnabled(many > 0);
  }

  private void offer(AnnouncementQuestion question) {
    offered = announcements.candidates(question);
    grid.deselectAll();
    grid.setItems(offered);
    preview.removeAll();
    chosen(0);
  }

  private Section choice() {
    Button all =
        new Button(
            getTranslation("announcement.choose-all"),
            click -> grid.asMultiSelect().setValue(new HashSet<>(offered)));
    count.addClassName("muted");
    Div buttons = new Div(all, count);
    buttons.addClassName("bl-btns");
    Span limit = new Span(getTranslation("announcement.limit", NewAnnouncement.MOST));
    limit.addClassNames("small", "muted");
    return new Section(getTranslation("announcement.offered"), buttons, grid, limit);
  }

  private Section fields() {
    number.setLabel(getTranslation("announcement.number"));
    number.setMaxLength(50);
    number.setWidth("min(360px, 100%)");
    number.setValue(announcements.nextNumber());
    dated.setLabel(getTranslation("announcement.dated"));
    dated.setMax(pieces.today());
    dated.setValue(pieces.today());
    Div row = new Div(number, dated);
    row.addClassName("bl-toolbar");
    look.setText(getTranslation("announcement.preview"));
    look.addThemeVariants(ButtonVariant.PRIMARY);
    look.addClickListener(click -> preview());
    Div buttons = new Div(look);
    buttons.addClassName("bl-btns");
    return new Section(getTranslation("announcement.head"), row, buttons);
  }

  /** As it will be printed, with what to think of before. */
  private void preview() {
    preview.removeAll();
    boolean complete = !number.getValue().isBlank() && dated.getValue() != null;
    number.setInvalid(number.getValue().isBlank());
    number.setErrorMessage(getTranslation("announcement.required"));
    dated.setInvalid(dated.getValue() == null);
    dated.setErrorMessage(getTranslation("announcement.required"));
    if (!complete) {
      return;
    }
    List<AnnouncementCandidate> chosen =
        grid.getSelectedItems().stream()
            .sorted(
                Comparator.comparing((AnnouncementCandidate one) -> one.line().signedOn())
                    .thenComparing(one -> one.line().id()))
            .toList();
    PlainTable table = new PlainTable(getTranslation("announcement.entries"), heads());
    chosen.forEach(one -> table.row(cells(one.line())));
    List<AnnouncementCandidate> twice =
        chosen.stream().filter(one -> !one.announced().isEmpty()).toList();
    if (!twice.isEmpty()) {
      Div warning = new Div(getTranslation("announcement.twice", twice.size()));
      warning.addClassName("bl-alert");
      preview.add(warning);
    }
    Button sign = new Button(getTranslation("announcement.sign"), click -> ask(chosen, twice));
    sign.addThemeVariants(ButtonVariant.PRIMARY);
    Div buttons = new Div(sign);
    buttons.addClassName("bl-btns");
    Paragraph words =
        new Paragraph(
            getTranslation(
                "announcement.words",
                number.getValue(),
                dated.getValue().toString(),
                chosen.size(),
                chosen.stream()
                    .map(one -> one.line().agreement())
                    .distinct()
                    .collect(Collectors.joining(getTranslation("announcement.comma")))));
    preview.add(new Section(getTranslation("announcement.preview"), words, table, buttons));
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>(AnnouncementCells.heads(this));
    heads.removeLast();
    return heads;
  }

  private List<String> cells(RegisterLine line) {
    AdoptionDates adoption = line.adoption();
    return List.of(
        line.standard().number(),
        line.standard().titleZh(),
        pieces.chips().name(line.applicant()),
        pieces.word(line.effect()),
        pieces.word(line.outcome()),
        AnnouncementCells.dash(line.note()),
        line.signedOn().toString(),
        line.expiresOn().toString(),
        AnnouncementCells.dash(
            adoption == null ? null : adoption.target(AdoptionDates.Step.ANNOUNCED)));
  }

  private void ask(List<AnnouncementCandidate> chosen, List<AnnouncementCandidate> twice) {
    Checkbox again = new Checkbox(getTranslation("announcement.again", twice.size()));
    BindingDialog dialog =
        new BindingDialog(
            getTranslation("announcement.ask", chosen.size()),
            getTranslation("announcement.sign"),
            consequences(chosen),
            () -> announce(chosen, again.getValue()));
    if (!twice.isEmpty()) {
      dialog.fields(again);
    }
    dialog.open();
  }

  private List<Consequence> consequences(List<AnnouncementCandidate> chosen) {
    return Stream.of("paper", "fixed", "public")
        .map(
            what ->
                new Consequence(
                    number.getValue(),
                    getTranslation("announcement.consequence." + what, chosen.size())))
        .toList();
  }

  private void announce(List<AnnouncementCandidate> chosen, boolean again) {
    Set<UUID> ids = chosen.stream().map(one -> one.line().id()).collect(Collectors.toSet());
    UUID made =
        announcements.announce(
            new NewAnnouncement(ids, number.getValue(), dated.getValue(), again));
    getUI().ifPresent(ui -> ui.navigate(RecognitionRoutes.announcement(made)));
  }
}
