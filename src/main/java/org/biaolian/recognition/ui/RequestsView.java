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
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.kernel.BureauCode;
import org.biaolian.recognition.JobAct;
import org.biaolian.recognition.RecognitionRequests;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.RequestJobs;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.PhoneCards;
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
  private static final String SUBMISSION = "submission";
  private static final Map<String, Set<RequestState>> TABS = tabs();

  private final transient RecognitionRequests requests;
  private final transient Access access;
  private final transient Pieces pieces;
  private final Grid<RequestSummary> grid = new Grid<>();
  private final StateTabs tabs = new StateTabs(this::open);
  private final Div empty = new Div();
  private final Div narrowed = new Div();
  private final RequestBulk bulk;
  private String shown = LIVE;
  private @Nullable UUID submission;

  RequestsView(RecognitionRequests requests, RequestJobs jobs, Pieces pieces, Access access) {
    this.requests = requests;
    this.pieces = pieces;
    this.access = access;
    bulk =
        new RequestBulk(
            jobs,
            pieces,
            grid,
            () -> requests.list(states(shown), submission, 0, RequestJobs.MOST));
    addClassName("bl-page");
    // Beside the sentence and not in it, where colour alone would tell the link from the words.
    narrowed.addClassName("bl-btns");
    TABS.keySet().forEach(name -> tabs.offer(name, getTranslation("recognition.requests." + name)));
    empty.add(new EmptyState(getTranslation("recognition.requests.empty")));
    columns();
    add(
        new PageTitle(getTranslation("recognition.requests.title"))
            .sub(getTranslation("recognition.requests.sub")),
        narrowed,
        tabs,
        bulk,
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
    PhoneCards.offer(
        grid,
        getTranslation("recognition.column.standard"),
        one ->
            PhoneCards.card(
                List.of(
                    pieces.daysOrDash(one.dueOn()),
                    pieces.chip(one.applicant()),
                    new StatusBadge(pieces.word(one.state()), Tones.of(one.state()))),
                pieces.twoLines(one.standard(), RecognitionRoutes.request(one.id())),
                targets(one)));
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
    QueryParameters asked = event.getLocation().getQueryParameters();
    String tab = asked.getSingleParameter("tab").orElse(LIVE);
    shown = TABS.containsKey(tab) ? tab : LIVE;
    submission = asked.getSingleParameter(SUBMISSION).flatMap(Ids::of).orElse(null);
    narrowed.removeAll();
    narrowed.setVisible(submission != null);
    if (submission != null) {
      narrowed.add(
          new Span(getTranslation("recognition.requests.narrowed")),
          new Anchor("/" + RecognitionRoutes.REQUESTS, getTranslation("recognition.requests.all")));
    }
    Set<RequestState> states = states(shown);
    Map<RequestState, Long> counts = requests.counts(submission);
    UUID of = submission;
    long here = count(counts, states);
    grid.setItems(
        query -> requests.list(states, of, query.getOffset(), query.getLimit()).stream(),
        query -> Math.toIntExact(count(requests.counts(of), states)));
    TABS.forEach((name, some) -> tabs.count(name, count(counts, some)));
    tabs.select(shown);
    bulk.offer(here == 0 ? List.of() : acts(shown));
    grid.setVisible(here > 0);
    empty.setVisible(here == 0);
  }

  private static long count(Map<RequestState, Long> counts, Set<RequestState> states) {
    return states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
  }

  /** What the present person may do with many of a tab. */
  private List<JobAct> acts(String tab) {
    List<JobAct> acts =
        switch (tab) {
          case "draft" -> List.of(JobAct.ENDORSE, JobAct.WITHDRAW);
          case "endorsed" -> List.of(JobAct.SUBMIT, JobAct.WITHDRAW);
          case "submitted" -> List.of(JobAct.TAKE_UP, JobAct.WITHDRAW);
          case "admissibility" -> List.of(JobAct.OPEN, JobAct.RETURN, JobAct.WITHDRAW);
          case "returned" -> List.of(JobAct.SUBMIT, JobAct.ENDORSE, JobAct.WITHDRAW);
          case "open" -> List.of(JobAct.WITHDRAW);
          default -> List.of();
        };
    return acts.stream().filter(act -> access.may(act.action())).toList();
  }

  private static Set<RequestState> states(String name) {
    return TABS.getOrDefault(name, Set.of());
  }

  /** The tab on which a request of this state stands. */
  static String tab(RequestState state) {
    return TABS.entrySet().stream()
        .filter(one -> one.getValue().equals(Set.of(state)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ENDED);
  }

  private static Map<String, Set<RequestState>> tabs() {
    Map<String, Set<RequestState>> tabs = new LinkedHashMap<>();
    Set<RequestState> live = EnumSet.noneOf(RequestState.class);
    Set<RequestState> ended = EnumSet.noneOf(RequestState.class);
    tabs.put(LIVE, live);
    for (RequestState state : RequestState.values()) {
      (state.live() ? live : ended).add(state);
      if (state.live()) {
        tabs.put(state.name().toLowerCase(Locale.ROOT), EnumSet.of(state));
      }
    }
    tabs.put(ENDED, ended);
    return Collections.unmodifiableMap(tabs);
  }

  private void open(String tab) {
    Map<String, String> question = new LinkedHashMap<>();
    question.put("tab", tab);
    if (submission != null) {
      question.put(SUBMISSION, submission.toString());
    }
    UI.getCurrentOrThrow().navigate(RequestsView.class, QueryParameters.simple(question));
  }
}
