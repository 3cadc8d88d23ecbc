package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.StatusBadge;
import org.jspecify.annotations.Nullable;

/** The requests of the own bureau, or those that have reached the secretariat. */
@Route(RecognitionRoutes.REQUESTS)
@com.vaadin.flow.router.PageTitle("recognition.requests.title")
@Menu(order = 410, title = "recognition.requests.menu")
@Requires(Action.READ_SHARED)
class RequestsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String LIVE = "live";
  private static final String ENDED = "ended";

  private final transient RecognitionRequests requests;
  private final transient Pieces pieces;
  private final Grid<RequestSummary> grid = new Grid<>();
  private final StateTabs tabs = new StateTabs(RequestsView::open);
  private final Div empty = new Div();
  private String shown = LIVE;

  RequestsView(RecognitionRequests requests, Pieces pieces) {
    this.requests = requests;
    this.pieces = pieces;
    addClassName("bl-page");
    tabs.offer(LIVE, getTranslation("recognition.requests.live"));
    tabs.offer(ENDED, getTranslation("recognition.requests.ended"));
    empty.add(new EmptyState(getTranslation("recognition.requests.empty")));
    columns();
    add(
        new PageTitle(getTranslation("recognition.requests.title"))
            .sub(getTranslation("recognition.requests.sub")),
        tabs,
        grid,
        empty);
  }

  private void columns() {
    grid.addClassName("grow");
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.requests.title"));
    grid.addComponentColumn(
            one -> pieces.twoLines(one.standard(), RecognitionRoutes.request(one.id())))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFlexGrow(4)
        .setWidth("260px");
    grid.addComponentColumn(one -> number(one.number()))
        .setHeader(getTranslation("recognition.column.number"))
        .setFlexGrow(0)
        .setWidth("180px");
    grid.addComponentColumn(one -> pieces.chip(one.applicant()))
        .setHeader(getTranslation("recognition.column.applicant"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addComponentColumn(this::targets)
        .setHeader(getTranslation("recognition.column.targets"))
        .setFlexGrow(2)
        .setWidth("200px");
    grid.addComponentColumn(one -> new StatusBadge(pieces.word(one.state()), Tones.of(one.state())))
        .setHeader(getTranslation("recognition.column.state"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addComponentColumn(one -> pieces.daysOrDash(one.dueOn()))
        .setHeader(getTranslation("recognition.column.days"))
        .setFlexGrow(0)
        .setWidth("130px");
  }

  private Span number(@Nullable String number) {
    Span span = new Span(number == null ? getTranslation("recognition.unnumbered") : number);
    span.addClassName("num");
    return span;
  }

  private Div targets(RequestSummary one) {
    Div chips = new Div();
    chips.addClassName("bl-chips");
    for (BureauCode target : one.targets()) {
      chips.add(pieces.chips().sign(target));
    }
    return chips;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    shown =
        event
                .getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .orElse(LIVE)
                .equals(ENDED)
            ? ENDED
            : LIVE;
    Set<RequestState> states = states(shown);
    grid.setItems(
        query -> requests.list(states, query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(requests.count(states)));
    for (String name : new String[] {LIVE, ENDED}) {
      tabs.count(name, requests.count(states(name)));
    }
    tabs.select(shown);
    boolean none = requests.count(states) == 0;
    grid.setVisible(!none);
    empty.setVisible(none);
  }

  private static Set<RequestState> states(String name) {
    Set<RequestState> states = EnumSet.noneOf(RequestState.class);
    for (RequestState state : RequestState.values()) {
      if (state.live() == name.equals(LIVE)) {
        states.add(state);
      }
    }
    return states;
  }

  private static void open(String tab) {
    UI.getCurrentOrThrow().navigate(RequestsView.class, QueryParameters.simple(Map.of("tab", tab)));
  }
}
