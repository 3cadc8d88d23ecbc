package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Organizations;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterBook;
import org.biaolian.recognition.RegisterLine;
import org.biaolian.recognition.RegisterQuestion;
import org.biaolian.uikit.DrawnCell;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.PhoneCards;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.StatusBadge;

/** What each bureau of the own circles recognises. */
@Route(RecognitionRoutes.REGISTER)
@com.vaadin.flow.router.PageTitle("recognition.register.title")
@Menu(order = 430, title = "recognition.register.menu")
@Requires(Action.READ_SHARED)
class RegisterView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient RegisterBook book;
  private final transient Pieces pieces;
  private final Grid<RegisterLine> grid = new Grid<>();
  private final RegisterFilters filters;
  private final RegisterFiles files;
  private final Div asOf = new Div();
  private final Div empty = new Div();

  RegisterView(
      RegisterBook book,
      OwnCircles circles,
      Organizations organizations,
      CurrentActor actors,
      Pieces pieces) {
    this.book = book;
    this.pieces = pieces;
    this.filters =
        new RegisterFilters(
            circles.all(), organizations.bureaus(), pieces.today(), RegisterView::open);
    this.files = new RegisterFiles(book, pieces);
    addClassName("bl-page");
    asOf.addClassName("bl-note");
    columns();
    PageTitle head =
        new PageTitle(getTranslation("recognition.register.title"))
            .sub(getTranslation("recognition.register.sub"));
    Anchor announcements =
        new Anchor("/" + RecognitionRoutes.ANNOUNCEMENTS, getTranslation("announcement.title"));
    Anchor shown = new Anchor("/" + RecognitionRoutes.PUBLICITY, getTranslation("publicity.title"));
    if (PermissionMatrix.may(actors.require().roles(), Action.ASSESS_CASE)) {
      head.actions(
          new Anchor(
              "/" + RecognitionRoutes.RECONFIRM, getTranslation("recognition.reconfirm.open")),
          announcements,
          shown,
          files);
    } else {
      head.actions(announcements, shown, files);
    }
    add(head, filters, asOf, grid, empty);
  }

  private void columns() {
    grid.addClassName("grow");
    grid.setPageSize(PAGE);
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.register.title"));
    grid.addColumn(
            DrawnCell.of(
                one -> pieces.twoLines(one.standard(), RecognitionRoutes.recognition(one.id()))))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFlexGrow(3)
        .setWidth("236px");
    grid.addColumn(DrawnCell.of(one -> pieces.chip(one.bureau())))
        .setHeader(getTranslation("recognition.column.recogniser"))
        .setFlexGrow(0)
        .setWidth("96px");
    grid.addColumn(DrawnCell.of(one -> new RecognitionMark(Pieces.mark(one.outcome()))))
        .setHeader(getTranslation("recognition.column.outcome"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addColumn(DrawnCell.of(RegisterView::note))
        .setHeader(getTranslation("recognition.detail"))
        .setFlexGrow(2)
        .setWidth("110px");
    grid.addColumn(
            DrawnCell.of(one -> new StatusBadge(pieces.word(one.state()), Tones.of(one.state()))))
        .setHeader(getTranslation("recognition.column.today"))
        .setFlexGrow(0)
        .setWidth("100px");
    grid.addColumn(DrawnCell.of(one -> pieces.daysOrDash(one.actBy())))
        .setHeader(getTranslation("recognition.register.act-by"))
        .setFlexGrow(0)
        .setWidth("120px");
    grid.addColumn(DrawnCell.of(one -> date(one.signedOn())))
        .setHeader(getTranslation("recognition.signed-on"))
        .setFlexGrow(0)
        .setWidth("104px");
    grid.addColumn(DrawnCell.of(one -> date(one.expiresOn())))
        .setHeader(getTranslation("recognition.expires-on"))
        .setFlexGrow(0)
        .setWidth("104px");
    grid.addColumn(
            DrawnCell.of(
                one ->
                    one.mayOpen()
                        ? new Anchor(
                            "/" + RecognitionRoutes.recognitionCase(one.caseId()),
                            getTranslation("recognition.case.open"))
                        : new Span("—")))
        .setHeader(getTranslation("recognition.column.case"))
        .setFlexGrow(0)
        .setWidth("84px");
    PhoneCards.offer(
        grid,
        getTranslation("recognition.column.standard"),
        one ->
            PhoneCards.card(
                List.of(
                    pieces.chip(one.bureau()),
                    new RecognitionMark(Pieces.mark(one.outcome())),
                    new StatusBadge(pieces.word(one.state()), Tones.of(one.state())),
                    pieces.daysOrDash(one.actBy())),
                pieces.twoLines(one.standard(), RecognitionRoutes.recognition(one.id()))));
  }

  private static Span note(RegisterLine one) {
    String text = one.note();
    Span span = new Span(text == null ? "—" : text);
    span.addClassName("bl-clip");
    if (text != null) {
      span.setTitle(text);
    }
    return span;
  }

  private static Span date(LocalDate day) {
    Span span = new Span(day.toString());
    span.addClassName("num");
    return span;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RegisterQuestion question = filters.show(event.getLocation().getQueryParameters());
    boolean past = question.past(pieces.today());
    LocalDate on = question.on();
    asOf.setText(
        getTranslation(
            past ? "recognition.register.as-of" : "recognition.register.not-yet",
            String.valueOf(on)));
    asOf.setVisible(past || (on != null && on.isAfter(pieces.today())));
    List<RegisterLine> first = book.list(question, 0, PAGE);
    long count = first.size() < PAGE ? first.size() : book.count(question);
    FirstPage.show(
        grid,
        first,
        count,
        RegisterBook.COUNTED,
        (offset, limit) -> book.list(question, offset, limit));
    grid.setVisible(count > 0);
    empty.removeAll();
    empty.add(
        new EmptyState(
            getTranslation(
                question.equals(RegisterQuestion.ALL)
                    ? "recognition.register.empty"
                    : "recognition.register.none")));
    empty.setVisible(count == 0);
    files.show(question, count > 0);
  }

  private static void open(QueryParameters address) {
    UI.getCurrentOrThrow().navigate(RegisterView.class, address);
  }
}
