package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Map;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Organization;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.ui.CatalogueNavigation;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.RecognitionRegister;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RegisterEntry;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;

/** What each bureau of the own circles recognises. */
@Route(RecognitionRoutes.REGISTER)
@com.vaadin.flow.router.PageTitle("recognition.register.title")
@Menu(order = 430, title = "recognition.register.menu")
@Requires(Action.READ_SHARED)
class RegisterView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient RecognitionRegister register;
  private final transient Pieces pieces;
  private final Grid<RegisterEntry> grid = new Grid<>();
  private final Select<Organization> bureaus = new Select<>();
  private final Div empty = new Div();

  RegisterView(RecognitionRegister register, Organizations organizations, Pieces pieces) {
    this.register = register;
    this.pieces = pieces;
    addClassName("bl-page");
    bureaus.setLabel(getTranslation("recognition.register.bureau"));
    bureaus.setEmptySelectionAllowed(true);
    bureaus.setEmptySelectionCaption(getTranslation("recognition.register.all-bureaus"));
    bureaus.setItems(organizations.bureaus());
    bureaus.setItemLabelGenerator(
        one ->
            one == null
                ? getTranslation("recognition.register.all-bureaus")
                : one.shortName(getLocale()));
    bureaus.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            open(event.getValue());
          }
        });
    empty.add(new EmptyState(getTranslation("recognition.register.empty")));
    columns();
    Div toolbar = new Div(bureaus);
    toolbar.addClassName("bl-toolbar");
    add(
        new PageTitle(getTranslation("recognition.register.title"))
            .sub(getTranslation("recognition.register.sub")),
        toolbar,
        grid,
        empty);
  }

  private void columns() {
    grid.addClassName("grow");
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.register.title"));
    grid.addComponentColumn(
            one ->
                pieces.twoLines(one.standard(), CatalogueNavigation.route(one.standard().number())))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFlexGrow(3)
        .setWidth("260px");
    grid.addComponentColumn(one -> pieces.chip(one.bureau()))
        .setHeader(getTranslation("recognition.column.recogniser"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addComponentColumn(one -> new RecognitionMark(Pieces.mark(one.outcome())))
        .setHeader(getTranslation("recognition.column.outcome"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addComponentColumn(RegisterView::note)
        .setHeader(getTranslation("recognition.detail"))
        .setFlexGrow(2)
        .setWidth("140px");
    grid.addComponentColumn(one -> new StatusBadge(pieces.word(one.state()), Tones.of(one.state())))
        .setHeader(getTranslation("recognition.column.today"))
        .setFlexGrow(0)
        .setWidth("100px");
    grid.addComponentColumn(one -> date(one.signedOn()))
        .setHeader(getTranslation("recognition.signed-on"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addComponentColumn(one -> date(one.expiresOn()))
        .setHeader(getTranslation("recognition.expires-on"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addComponentColumn(
            one ->
                one.mayOpen()
                    ? new Anchor(
                        "/" + RecognitionRoutes.recognitionCase(one.caseId()),
                        getTranslation("recognition.case.open"))
                    : new Span("—"))
        .setHeader(getTranslation("recognition.column.case"))
        .setFlexGrow(0)
        .setWidth("90px");
  }

  private static Span note(RegisterEntry one) {
    String text = one.conditions() != null ? one.conditions() : one.clauses();
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
    BureauCode bureau =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("bureau")
            .filter(BureauCode::matches)
            .map(BureauCode::new)
            .orElse(null);
    bureaus.setValue(
        bureaus
            .getListDataView()
            .getItems()
            .filter(one -> bureau != null && one.code().equals(bureau.organization()))
            .findFirst()
            .orElse(null));
    grid.setItems(
        query -> register.list(bureau, query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(register.count(bureau)));
    boolean none = register.count(bureau) == 0;
    grid.setVisible(!none);
    empty.setVisible(none);
  }

  private static void open(@Nullable Organization bureau) {
    UI.getCurrentOrThrow()
        .navigate(
            RegisterView.class,
            bureau == null
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of("bureau", bureau.code().value())));
  }
}
