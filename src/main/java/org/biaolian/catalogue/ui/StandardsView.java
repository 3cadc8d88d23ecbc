package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.bureau.Organizations;
import org.biaolian.bureau.ui.BureauChips;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.catalogue.Standards;
import org.biaolian.kernel.BureauCode;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.Icons;
import org.biaolian.uikit.RecognitionStrip;
import org.biaolian.uikit.Section;
import org.springframework.beans.factory.ObjectProvider;

/** The catalogue: one search box, filters, results. The question stands in the address. */
@Route(CatalogueRoutes.LIST)
@PageTitle("catalogue.title")
@Menu(title = "catalogue.title", order = 200)
@Requires(Action.READ_SHARED)
@StyleSheet("biaolian/catalogue.css")
final class StandardsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  private final transient Standards standards;
  private final transient BureauChips chips;
  private final transient List<RecordMarks> marks;
  private final TextField box = new TextField();
  private final Span found = new Span();
  private final Filters filters;
  private final Section results;

  StandardsView(
      Standards standards,
      Organizations organizations,
      BureauChips chips,
      CurrentActor actors,
      Access access,
      ObjectProvider<RecordMarks> marks) {
    this.standards = standards;
    this.chips = chips;
    this.marks = marks.orderedStream().toList();
    boolean mayOwn = actors.find().map(Actor::bureau).isPresent();
    filters = new Filters(organizations.bureaus(), mayOwn, changed -> ask(1));
    results = new Section(getTranslation("catalogue.results")).flush();
    results.addClassName("bl-results-card");
    addClassName("bl-page");
    H1 heading = new H1(getTranslation("catalogue.title"));
    heading.addClassName("bl-hidden");
    Div hint = new Div(found, new Span(getTranslation("catalogue.search.hint")));
    hint.addClassNames("bl-search-hint", "small", "muted");
    found.getElement().setAttribute("role", "status");
    Section side = new Section(getTranslation("catalogue.filters"), filters);
    Div columns = new Div(side, results);
    columns.addClassNames("bl-cols", "facets");
    add(heading, search(access), hint, columns);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryAddress address = QueryAddress.read(event.getLocation().getQueryParameters());
    box.setValue(address.query().text());
    filters.show(address.query());
    show(address);
  }

  private Div search(Access access) {
    box.setAriaLabel(getTranslation("catalogue.search.label"));
    box.setPlaceholder(getTranslation("catalogue.search.placeholder"));
    box.setPrefixComponent(Icons.SEARCH.create());
    box.setClearButtonVisible(true);
    box.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    box.addClassName("bl-search-box");
    box.addKeyPressListener(Key.ENTER, press -> ask(1));
    Button go = new Button(getTranslation("catalogue.search.go"), click -> ask(1));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    Div bar = new Div(box, go);
    bar.addClassName("bl-toolbar");
    Div more = new Div();
    more.addClassNames("bl-btns", "push");
    if (access.may(Action.EDIT_STANDARD)) {
      more.add(to("catalogue.new", "standards/new"));
    }
    if (access.may(Action.EDIT_STANDARD) || access.may(Action.IMPORT_REFERENCE)) {
      more.add(to("import.open", "standards/import"));
    }
    if (access.may(Action.PROPOSE_STANDARD) || access.may(Action.APPROVE_STANDARD)) {
      more.add(to("catalogue.shares.open", "standards/sharing"));
    }
    bar.add(more);
    return bar;
  }

  private Button to(String key, String route) {
    return new Button(getTranslation(key), click -> UI.getCurrentOrThrow().navigate(route));
  }

  private void ask(int page) {
    QueryAddress address = new QueryAddress(filters.query(box.getValue().strip()), page);
    UI.getCurrentOrThrow().navigate(CatalogueRoutes.LIST, address.write());
  }

  private void show(QueryAddress address) {
    StandardQuery query = address.query();
    long count = standards.count(query);
    found.setText(getTranslation("catalogue.found", count));
    results.removeAll();
    if (count == 0) {
      results.add(
          query.equals(StandardQuery.ALL)
              ? new EmptyState(getTranslation("catalogue.empty"))
              : new EmptyState(
                  getTranslation("catalogue.nothing"),
                  getTranslation("catalogue.clear"),
                  () -> UI.getCurrentOrThrow().navigate(CatalogueRoutes.LIST)));
      return;
    }
    int offset = (address.page() - 1) * PAGE;
    List<StandardRow> rows = standards.list(query, offset, PAGE);
    results.add(list(rows), pages(address, count, rows.size()));
  }

  private OrderedList list(List<StandardRow> rows) {
    OrderedList list = new OrderedList();
    list.addClassName("bl-results");
    Map<UUID, List<RecognitionStrip.Place>> strips = new HashMap<>();
    marks.forEach(mark -> strips.putAll(mark.strips(rows.stream().map(StandardRow::id).toList())));
    for (StandardRow row : rows) {
      BureauCode owner = row.owner();
      list.add(new ResultItem(row, owner == null ? null : chips.of(owner), strips.get(row.id())));
    }
    return Drawn.still(list);
  }

  private Div pages(QueryAddress address, long count, int shown) {
    long first = (address.page() - 1L) * PAGE + 1;
    Span where = new Span(getTranslation("catalogue.page", first, first + shown - 1, count));
    Div foot = new Div(where);
    foot.addClassName("bl-results-foot");
    if (address.page() > 1) {
      foot.add(page("catalogue.page.previous", address, address.page() - 1));
    }
    if (first + shown - 1 < count) {
      foot.add(page("catalogue.page.next", address, address.page() + 1));
    }
    return Drawn.still(foot);
  }

  private Anchor page(String key, QueryAddress address, int page) {
    String query = new QueryAddress(address.query(), page).write().getQueryString();
    return new Anchor(
        Optional.of(query)
            .filter(text -> !text.isEmpty())
            .map(text -> CatalogueRoutes.LIST + "?" + text)
            .orElse(CatalogueRoutes.LIST),
        getTranslation(key));
  }
}
