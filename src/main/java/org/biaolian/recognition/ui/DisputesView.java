package org.biaolian.recognition.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.recognition.DisputeLine;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.Disputes;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.PhoneCards;
import org.biaolian.uikit.StatusBadge;

/** The disputes of the own bureau on either side, or of the secretariat's circle. */
@Route(RecognitionRoutes.DISPUTES)
@com.vaadin.flow.router.PageTitle("recognition.disputes.title")
@Menu(order = 425, title = "recognition.disputes.menu")
@Requires(Action.READ_SHARED)
class DisputesView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String LIVE = "live";
  private static final String ALL = "all";
  private static final Map<String, Set<DisputeState>> TABS = tabs();
  private static final Map<String, Set<DisputeSide>> SIDES = sides();

  private final transient Disputes disputes;
  private final transient Pieces pieces;
  private final Grid<DisputeLine> grid = new Grid<>();
  private final StateTabs tabs = new StateTabs(tab -> open(tab, shownSide()));
  private final Select<String> side = new Select<>();
  private final Div empty = new Div();
  private String shown = LIVE;
  private String shownSide = ALL;

  DisputesView(Disputes disputes, CurrentActor actors, Pieces pieces) {
    this.disputes = disputes;
    this.pieces = pieces;
    addClassName("bl-page");
    TABS.keySet().forEach(name -> tabs.offer(name, getTranslation("recognition.disputes." + name)));
    side.setItems(SIDES.keySet());
    side.setItemLabelGenerator(
        name -> name == null ? "" : getTranslation("recognition.disputes.side." + name));
    side.setLabel(getTranslation("recognition.disputes.side"));
    side.setVisible(actors.require().bureau() != null);
    side.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            open(shown, change.getValue());
          }
        });
    empty.add(new EmptyState(getTranslation("recognition.disputes.empty")));
    columns();
    Div toolbar = new Div(side);
    toolbar.addClassName("bl-toolbar");
    add(
        new PageTitle(getTranslation("recognition.disputes.title"))
            .sub(getTranslation("recognition.disputes.sub")),
        tabs,
        toolbar,
        grid,
        empty);
  }

  private String shownSide() {
    return shownSide;
  }

  private void columns() {
    grid.addClassName("grow");
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.disputes.title"));
    grid.addComponentColumn(one -> pieces.daysOrDash(one.dueOn()))
        .setHeader(getTranslation("recognition.column.days"))
        .setFlexGrow(0)
        .setWidth("150px");
    grid.addComponentColumn(
            one -> pieces.twoLines(one.standard(), RecognitionRoutes.dispute(one.id())))
        .setHeader(getTranslation("recognition.column.standard"))
        .setFlexGrow(4)
        .setWidth("260px");
    grid.addComponentColumn(one -> pieces.chip(one.applicant()))
        .setHeader(getTranslation("recognition.column.applicant"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addComponentColumn(one -> pieces.chip(one.target()))
        .setHeader(getTranslation("recognition.column.target"))
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addComponentColumn(one -> new Span(pieces.word(one.contested())))
        .setHeader(getTranslation("recognition.disputes.column.contested"))
        .setFlexGrow(0)
        .setWidth("120px");
    grid.addComponentColumn(one -> new StatusBadge(pieces.word(one.state()), Tones.of(one.state())))
        .setHeader(getTranslation("recognition.column.state"))
        .setFlexGrow(0)
        .setWidth("140px");
    grid.addComponentColumn(one -> day(one))
        .setHeader(getTranslation("recognition.disputes.column.opened"))
        .setFlexGrow(0)
        .setWidth("120px");
    PhoneCards.offer(
        grid,
        getTranslation("recognition.column.standard"),
        one ->
            PhoneCards.card(
                List.of(
                    pieces.daysOrDash(one.dueOn()),
                    pieces.chip(one.applicant()),
                    pieces.chip(one.target()),
                    new StatusBadge(pieces.word(one.state()), Tones.of(one.state()))),
                pieces.twoLines(one.standard(), RecognitionRoutes.dispute(one.id()))));
  }

  private static Span day(DisputeLine one) {
    Span span = new Span(one.openedOn().toString());
    span.addClassName("num");
    return span;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    String tab = address.getSingleParameter("tab").orElse(LIVE);
    String whose = address.getSingleParameter("side").orElse(ALL);
    shown = TABS.containsKey(tab) ? tab : LIVE;
    shownSide = SIDES.containsKey(whose) ? whose : ALL;
    Set<DisputeState> states = TABS.getOrDefault(shown, Set.of());
    Set<DisputeSide> sides = SIDES.getOrDefault(shownSide, Set.of());
    grid.setItems(
        query -> disputes.list(states, sides, query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(disputes.count(states, sides)));
    TABS.forEach((name, some) -> tabs.count(name, disputes.count(some, sides)));
    tabs.select(shown);
    side.setValue(shownSide);
    boolean none = disputes.count(states, sides) == 0;
    grid.setVisible(!none);
    empty.setVisible(none);
  }

  private static Map<String, Set<DisputeState>> tabs() {
    List<DisputeState> live = Stream.of(DisputeState.values()).filter(DisputeState::live).toList();
    Map<String, Set<DisputeState>> tabs = new LinkedHashMap<>();
    tabs.put(LIVE, EnumSet.copyOf(live));
    tabs.put("rule", EnumSet.of(DisputeState.OPENED));
    tabs.put("statements", EnumSet.of(DisputeState.ACCEPTED));
    tabs.put(
        "advice",
        EnumSet.of(DisputeState.STATEMENTS, DisputeState.EXPERT_OPINION, DisputeState.RECOMMENDED));
    tabs.put("ended", EnumSet.complementOf(EnumSet.copyOf(live)));
    return Collections.unmodifiableMap(tabs);
  }

  private static Map<String, Set<DisputeSide>> sides() {
    Map<String, Set<DisputeSide>> sides = new LinkedHashMap<>();
    sides.put(ALL, EnumSet.allOf(DisputeSide.class));
    sides.put("applicant", EnumSet.of(DisputeSide.APPLICANT));
    sides.put("target", EnumSet.of(DisputeSide.TARGET));
    return Collections.unmodifiableMap(sides);
  }

  private static void open(String tab, String side) {
    UI.getCurrentOrThrow()
        .navigate(DisputesView.class, QueryParameters.simple(Map.of("tab", tab, "side", side)));
  }
}
