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
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.recognition.CaseBatches;
import org.biaolian.recognition.CaseCounts;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.HandoverBatches;
import org.biaolian.recognition.RecognitionCases;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.PhoneCards;
import org.biaolian.uikit.RecognitionMark;
import org.biaolian.uikit.StatusBadge;

/** The cases of the own bureau, or of the secretariat's circle; the most urgent first. */
@Route(RecognitionRoutes.CASES)
@com.vaadin.flow.router.PageTitle("recognition.cases.title")
@Menu(order = 420, title = "recognition.cases.menu")
@Requires(Action.READ_SHARED)
class CasesView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final String LIVE = "live";
  private static final String ENDED = "ended";
  static final String NEW = "new";
  private static final String ASSESSING = "assessing";
  static final String IN_REVIEW = "in-review";
  static final String TO_SIGN = "to-sign";
  private static final Set<CaseState> TELLING = EnumSet.of(CaseState.TO_SIGN, CaseState.SIGNED);
  private static final Map<String, Set<CaseState>> TABS = tabs();

  private final transient RecognitionCases cases;
  private final transient Pieces pieces;
  private final Grid<CaseSummary> grid = new Grid<>();
  private final StateTabs tabs = new StateTabs(CasesView::open);
  private final Div empty = new Div();
  private final transient Access access;
  private final CaseBulk bulk;
  private final ClerkFilter clerks;
  private transient CaseCounts counts = new CaseCounts(Map.of(), Map.of());
  private String shown = LIVE;

  CasesView(
      RecognitionCases cases,
      CaseBatches batches,
      HandoverBatches handovers,
      DecisionFacts decisions,
      Pieces pieces,
      Access access) {
    this.cases = cases;
    this.pieces = pieces;
    this.access = access;
    bulk =
        new CaseBulk(
            batches,
            handovers,
            decisions,
            pieces,
            grid,
            () -> list(shown, 0, CaseBatches.MOST),
            this::again);
    clerks = new ClerkFilter(handovers, clerk -> open(ASSESSING, clerk));
    addClassName("bl-page");
    TABS.keySet().forEach(name -> tabs.offer(name, getTranslation("recognition.cases." + name)));
    columns();
    add(
        new PageTitle(getTranslation("recognition.cases.title"))
            .sub(getTranslation("recognition.cases.sub")),
        tabs,
        clerks,
        bulk,
        grid,
        empty);
  }

  private void columns() {
    grid.addClassName("grow");
    grid.getElement().setAttribute("aria-label", getTranslation("recognition.cases.title"));
    grid.addComponentColumn(one -> pieces.daysOrDash(one.dueOn()))
        .setHeader(getTranslation("recognition.column.days"))
        .setFlexGrow(0)
        .setWidth("150px");
    grid.addComponentColumn(
            one -> pieces.twoLines(one.standard(), RecognitionRoutes.recognitionCase(one.id())))
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
    grid.addComponentColumn(one -> new StatusBadge(pieces.word(one.state()), Tones.of(one.state())))
        .setHeader(getTranslation("recognition.column.state"))
        .setFlexGrow(0)
        .setWidth("140px");
    grid.addComponentColumn(
            one ->
                one.outcome() == null || !TELLING.contains(one.state())
                    ? new Span("—")
                    : new RecognitionMark(Pieces.mark(one.outcome())))
        .setHeader(getTranslation("recognition.column.outcome"))
        .setAutoWidth(true)
        .setFlexGrow(0);
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
                pieces.twoLines(one.standard(), RecognitionRoutes.recognitionCase(one.id()))));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String asked = event.getLocation().getQueryParameters().getSingleParameter("tab").orElse(LIVE);
    shown = TABS.containsKey(asked) ? asked : LIVE;
    String tab = shown;
    clerks.setVisible(tab.equals(ASSESSING));
    if (tab.equals(ASSESSING)) {
      clerks.show(
          event.getLocation().getQueryParameters().getSingleParameter(ClerkFilter.PARAMETER));
    }
    grid.setItems(
        query -> list(tab, query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(rows(tab)));
    // The outcomes of one list are longer than those of another.
    grid.recalculateColumnWidths();
    if (shown.equals(NEW) && access.may(Action.ASSESS_CASE)) {
      bulk.offer(CaseBulk.Act.ACKNOWLEDGE);
    } else if (shown.equals(IN_REVIEW) && access.may(Action.REVIEW_CASE)) {
      bulk.offer(CaseBulk.Act.AGREE);
    } else if (shown.equals(TO_SIGN) && access.may(Action.SIGN_CASE)) {
      bulk.offer(CaseBulk.Act.SIGN);
    } else if (shown.equals(ASSESSING) && mayHandOver()) {
      bulk.offer(CaseBulk.Act.HAND_OVER);
    } else {
      bulk.withdraw();
    }
    tabs.select(shown);
    refresh();
  }

  private boolean mayHandOver() {
    return access.may(Action.ASSESS_CASE) || access.may(Action.SIGN_CASE);
  }

  /** After an act: who has how many is another matter now. */
  private void again() {
    if (shown.equals(ASSESSING)) {
      clerks.show(clerks.chosen().map(UUID::toString));
    }
    refresh();
  }

  private void refresh() {
    counts = cases.counts();
    TABS.keySet().forEach(name -> tabs.count(name, count(name)));
    boolean none = rows(shown) == 0;
    grid.setVisible(!none);
    empty.removeAll();
    empty.add(new EmptyState(getTranslation("recognition.cases.empty." + shown)));
    empty.setVisible(none);
    bulk.rows(!none);
    grid.getDataProvider().refreshAll();
  }

  /**
   * What waits to be taken, reviewed or signed, and what is assessed, is a matter of the bureau
   * that decides it.
   */
  private static boolean toDecide(String tab) {
    return Set.of(NEW, ASSESSING, IN_REVIEW, TO_SIGN).contains(tab);
  }

  private List<CaseSummary> list(String tab, int offset, int limit) {
    Optional<UUID> clerk = clerk(tab);
    if (clerk.isPresent()) {
      return clerks.list(clerk.get(), offset, limit);
    }
    return toDecide(tab)
        ? cases.listToDecide(states(tab), offset, limit)
        : cases.list(states(tab), offset, limit);
  }

  /** As the filter has it; the counts of the tabs are of all. */
  private long rows(String tab) {
    return clerk(tab).map(clerks::count).orElseGet(() -> count(tab));
  }

  private Optional<UUID> clerk(String tab) {
    return tab.equals(ASSESSING) ? clerks.chosen() : Optional.empty();
  }

  private long count(String tab) {
    return toDecide(tab) ? counts.toDecide(states(tab)) : counts.seen(states(tab));
  }

  private static Set<CaseState> states(String name) {
    return TABS.getOrDefault(name, Set.of());
  }

  private static Map<String, Set<CaseState>> tabs() {
    Map<String, Set<CaseState>> tabs = new LinkedHashMap<>();
    Set<CaseState> ended = EnumSet.of(CaseState.SIGNED, CaseState.TERMINATED);
    tabs.put(LIVE, EnumSet.complementOf(EnumSet.copyOf(ended)));
    tabs.put(NEW, EnumSet.of(CaseState.ASSIGNED));
    tabs.put(ASSESSING, HandoverBatches.ASSESSED);
    tabs.put(IN_REVIEW, EnumSet.of(CaseState.IN_REVIEW));
    tabs.put(TO_SIGN, EnumSet.of(CaseState.TO_SIGN));
    tabs.put(ENDED, ended);
    return Collections.unmodifiableMap(tabs);
  }

  private static void open(String tab) {
    UI.getCurrentOrThrow().navigate(CasesView.class, QueryParameters.simple(Map.of("tab", tab)));
  }

  private static void open(String tab, String clerk) {
    UI.getCurrentOrThrow()
        .navigate(
            CasesView.class,
            QueryParameters.simple(
                clerk.isEmpty()
                    ? Map.of("tab", tab)
                    : Map.of("tab", tab, ClerkFilter.PARAMETER, clerk)));
  }
}
