package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.bureau.ui.BureauChips;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.ResultExport;
import org.biaolian.catalogue.SavedSearches;
import org.biaolian.catalogue.SearchPage;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.BureauCode;
import org.biaolian.uikit.Choice;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Icons;
import org.biaolian.uikit.LeadingButtons;
import org.biaolian.uikit.RecognitionStrip;
import org.biaolian.uikit.Section;
import org.springframework.beans.factory.ObjectProvider;

/** The catalogue: one search box, facets, results. The question stands in the address. */
@Route(CatalogueRoutes.LIST)
@PageTitle("catalogue.title")
@Menu(title = "catalogue.title", order = 200)
@Requires(Action.READ_SHARED)
@StyleSheet("biaolian/catalogue.css")
final class StandardsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;
  private static final int TYPING = 350;

  private final transient Standards standards;
  private final transient BureauChips chips;
  private final transient FacetNames names;
  private final transient List<RecordMarks> marks;
  private final transient List<ResultLinks> links;
  private final TextField box = new TextField();
  private final Span found = new Span();
  private final Div chosen = new Div();
  private final Choice<StandardQuery.Sort> sort;
  private final FacetPanel facets;
  private final SavedSearchPanel saved;
  private final ResultFiles files;
  private final SuggestionList suggestions = new SuggestionList();
  private final Section results;
  private StandardQuery shown = StandardQuery.ALL;

  StandardsView(
      Standards standards,
      BureauChips chips,
      FacetNames names,
      SavedSearches searches,
      ResultExport export,
      Access access,
      ObjectProvider<RecordMarks> marks,
      ObjectProvider<ResultLinks> links) {
    this.standards = standards;
    this.chips = chips;
    this.names = names;
    this.marks = marks.orderedStream().toList();
    this.links = links.orderedStream().toList();
    facets = new FacetPanel(names);
    saved = new SavedSearchPanel(searches, names);
    files = new ResultFiles(export);
    results = new Section(getTranslation("catalogue.results")).flush();
    results.addClassName("bl-results-card");
    sort = sort();
    results.more(sort);
    addClassName("bl-page");
    chosen.addClassName("bl-chosen");
    H1 heading = new H1(getTranslation("catalogue.title"));
    heading.addClassName("bl-hidden");
    Anchor toFilters = new Anchor("#bl-facets", getTranslation("catalogue.to-filters"));
    toFilters.addClassName("bl-to-filters");
    toFilters.setRouterIgnore(true);
    Span words = new Span(new Span(getTranslation("catalogue.search.hint")), toFilters);
    words.addClassName("bl-contents");
    Div hint = new Div(found, Drawn.still(words));
    hint.addClassNames("bl-search-hint", "small", "muted");
    found.getElement().setAttribute("role", "status");
    Section kept = new Section(getTranslation("catalogue.searches"), saved);
    Div left = new Div(facets, kept);
    left.addClassName("bl-left");
    Div columns = new Div(left, results);
    columns.addClassNames("bl-cols", "facets");
    add(heading, search(access), hint, chosen, columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryAddress address = QueryAddress.read(event.getLocation().getQueryParameters());
    box.setValue(address.query().text());
    show(address);
  }

  private Div search(Access access) {
    box.setAriaLabel(getTranslation("catalogue.search.label"));
    box.setPlaceholder(getTranslation("catalogue.search.placeholder"));
    box.setPrefixComponent(Icons.SEARCH.create());
    box.setClearButtonVisible(true);
    box.setValueChangeMode(ValueChangeMode.LAZY);
    box.setValueChangeTimeout(TYPING);
    box.addClassName("bl-search-box");
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            suggestions.show(ask(shown.withText(box.getValue().strip())));
          }
        });
    Div asking = new Div(box, suggestions);
    asking.addClassName("bl-asking");
    Div bar = new Div(asking);
    bar.addClassName("bl-toolbar");
    LeadingButtons more = new LeadingButtons();
    more.addClassName("push");
    if (access.may(Action.EDIT_STANDARD)) {
      more.to(getTranslation("catalogue.new"), "standards/new");
    }
    if (access.may(Action.EDIT_STANDARD) || access.may(Action.IMPORT_REFERENCE)) {
      more.to(getTranslation("import.open"), "standards/import");
    }
    if (access.may(Action.PROPOSE_STANDARD) || access.may(Action.APPROVE_STANDARD)) {
      more.to(getTranslation("catalogue.shares.open"), CatalogueRoutes.SHARING);
    }
    bar.add(more.done());
    return bar;
  }

  private Choice<StandardQuery.Sort> sort() {
    return new Choice<>(
        getTranslation("catalogue.sort"),
        List.of(StandardQuery.Sort.values()),
        item -> getTranslation("catalogue.sort." + Words.key(item)),
        chosenOrder -> ask(shown.sortedBy(chosenOrder)));
  }

  /** As one types, the address follows without filling the way back. */
  private List<SearchPage.Hit> ask(StandardQuery query) {
    QueryAddress address = new QueryAddress(query, 1);
    UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, address.href());
    List<SearchPage.Hit> hits = show(address);
    return query.text().isBlank() ? List.of() : hits;
  }

  private List<SearchPage.Hit> show(QueryAddress address) {
    shown = address.query();
    sort.show(shown.sort());
    SearchPage page = standards.page(shown, (address.page() - 1) * PAGE, PAGE);
    found.setText(told(page));
    facets.show(shown, page.facets());
    Drawn.in(
        chosen,
        shown.chosen().entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(value -> chip(one.getKey(), value)))
            .toArray(Anchor[]::new));
    results.removeAll();
    saved.show(shown);
    if (page.hits().isEmpty()) {
      results.add(nothing());
      return List.of();
    }
    files.show(shown, page.total());
    String question = address.write().getQueryString();
    links.forEach(
        one ->
            one.of(question)
                .forEach(
                    link -> files.add(new Anchor(link.href(), getTranslation(link.labelKey())))));
    results.add(list(page.hits()), pages(address, page.total(), page.hits().size()), files);
    return page.hits();
  }

  private String told(SearchPage page) {
    String told = getTranslation("catalogue.found", page.total());
    if (page.building()) {
      told += " " + getTranslation("catalogue.building");
    }
    if (box.getValue().strip().length() > StandardQuery.MAX_LENGTH) {
      told += " " + getTranslation("catalogue.too-long", StandardQuery.MAX_LENGTH);
    }
    return told;
  }

  private EmptyState nothing() {
    return shown.text().isBlank() && shown.chosen().isEmpty()
        ? new EmptyState(getTranslation("catalogue.empty"))
        : new EmptyState(
            getTranslation("catalogue.nothing"),
            getTranslation("catalogue.clear"),
            () -> UI.getCurrentOrThrow().navigate(CatalogueRoutes.LIST));
  }

  private Anchor chip(Facet facet, String value) {
    String name = names.of(this, facet, value);
    Anchor chip = new Anchor(new QueryAddress(shown.without(facet, value), 1).href());
    chip.add(
        new Span(getTranslation("catalogue.facet.chosen", names.of(this, facet), name)),
        new Span("×"));
    chip.getElement().setAttribute("aria-label", getTranslation("catalogue.facet.remove", name));
    return chip;
  }

  private OrderedList list(List<SearchPage.Hit> hits) {
    OrderedList list = new OrderedList();
    list.addClassName("bl-results");
    List<StandardRow> rows = hits.stream().map(SearchPage.Hit::row).toList();
    Map<UUID, List<RecognitionStrip.Place>> strips = new HashMap<>();
    marks.forEach(mark -> strips.putAll(mark.strips(rows)));
    for (SearchPage.Hit hit : hits) {
      BureauCode owner = hit.row().owner();
      list.add(
          new ResultItem(hit, owner == null ? null : chips.of(owner), strips.get(hit.row().id())));
    }
    return Drawn.still(list);
  }

  private Div pages(QueryAddress address, long count, int shownHere) {
    long first = (address.page() - 1L) * PAGE + 1;
    Span where = new Span(getTranslation("catalogue.page", first, first + shownHere - 1, count));
    Div foot = new Div(where);
    foot.addClassName("bl-results-foot");
    if (address.page() > 1) {
      foot.add(page("catalogue.page.previous", address, address.page() - 1));
    }
    if (first + shownHere - 1 < count) {
      foot.add(page("catalogue.page.next", address, address.page() + 1));
    }
    return Drawn.still(foot);
  }

  private Anchor page(String key, QueryAddress address, int page) {
    return new Anchor(new QueryAddress(address.query(), page).href(), getTranslation(key));
  }
}
