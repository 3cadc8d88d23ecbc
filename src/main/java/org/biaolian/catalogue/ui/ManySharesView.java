package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Access;
import org.biaolian.access.Action;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Requires;
import org.biaolian.access.Sharing;
import org.biaolian.bureau.Circles;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.RecordShares;
import org.biaolian.catalogue.SharingOutcome;
import org.biaolian.catalogue.SharingQuestion;
import org.biaolian.catalogue.SharingRow;
import org.biaolian.kernel.CircleCode;
import org.biaolian.uikit.BindingDialog;
import org.biaolian.uikit.BindingDialog.Consequence;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.Notices;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Refusals;
import org.biaolian.uikit.Section;
import org.jspecify.annotations.Nullable;

/** Own records by the hundred: a clerk proposes to share them, an approver shares them. */
@Route(CatalogueRoutes.SHARING)
@com.vaadin.flow.router.PageTitle("catalogue.shares.title")
@Requires(Action.READ_SHARED)
@StyleSheet("biaolian/catalogue.css")
final class ManySharesView extends Div implements BeforeEnterObserver, HasCrumbs {

  private static final long serialVersionUID = 1L;
  private static final String TEXT = "q";
  private static final String WAITING = "waiting";

  private final transient RecordShares shares;
  private final transient Circles circles;
  private final transient Access access;
  private final Grid<SharingRow> grid = new Grid<>();
  private final Map<UUID, SharingRow> picked = new LinkedHashMap<>();
  private final TextField text = new TextField();
  private final Checkbox waiting = new Checkbox();
  private final Span chosen = new Span();

  /** Says of which import the records are, with the way to all others. */
  private final Div ofImport = new Div();

  private @Nullable UUID job;

  ManySharesView(RecordShares shares, Circles circles, Access access) {
    this.shares = shares;
    this.circles = circles;
    this.access = access;
    addClassName("bl-page");
    text.setLabel(getTranslation("catalogue.shares.filter"));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setClearButtonVisible(true);
    text.addValueChangeListener(change -> asked(change.isFromClient()));
    waiting.setLabel(getTranslation("catalogue.shares.waiting"));
    waiting.addValueChangeListener(change -> asked(change.isFromClient()));
    chosen.getElement().setAttribute("role", "status");
    Div bar = new Div(text, waiting);
    bar.addClassName("bl-btns");
    ofImport.addClassName("bl-btns");
    Div buttons =
        new Div(new Button(getTranslation("catalogue.shares.all"), click -> chooseAll()), chosen);
    buttons.addClassName("bl-btns");
    if (access.may(Action.PROPOSE_STANDARD)) {
      buttons.add(new Button(getTranslation("catalogue.step.share.propose"), click -> propose()));
    }
    if (access.may(Action.APPROVE_STANDARD)) {
      buttons.add(new Button(getTranslation("catalogue.step.share.confirm"), click -> confirm()));
    }
    columns();
    Div list = new Div(ofImport, bar, buttons, grid);
    list.addClassName("bl-stack");
    add(
        new PageTitle(getTranslation("catalogue.shares.title"))
            .sub(getTranslation("catalogue.shares.sub")),
        new Section(getTranslation("catalogue.shares.records"), list));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    // Not in the constructor, where the container would wrap it and the page would tell a failure.
    if (!access.may(Action.PROPOSE_STANDARD) && !access.may(Action.APPROVE_STANDARD)) {
      throw new NotAllowedException(Action.PROPOSE_STANDARD);
    }
    QueryParameters asked = event.getLocation().getQueryParameters();
    text.setValue(asked.getSingleParameter(TEXT).orElse(""));
    waiting.setValue(
        asked
            .getSingleParameter(WAITING)
            .map("yes"::equals)
            .orElse(access.may(Action.APPROVE_STANDARD)));
    job = asked.getSingleParameter(CatalogueRoutes.IMPORT).map(ManySharesView::uuid).orElse(null);
    narrow();
    fill();
  }

  /** What an import proposed waits, all of it, so that there is nothing to choose about that. */
  private void narrow() {
    UUID one = job;
    ofImport.removeAll();
    ofImport.setVisible(one != null);
    waiting.setVisible(one == null);
    if (one != null) {
      ofImport.add(
          new Span(
              shares
                  .fileName(one)
                  .map(file -> getTranslation("catalogue.shares.of-import", file))
                  .orElseGet(() -> getTranslation("import.gone"))),
          new Anchor(
              CatalogueRoutes.SHARING + "?" + WAITING + "=yes",
              getTranslation("catalogue.shares.all-waiting")));
    }
  }

  /** What is no id is the import of nobody. */
  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      return new UUID(0, 0);
    }
  }

  /** As one types, the address follows, so that it can be kept and sent. */
  private void asked(boolean fromClient) {
    if (!fromClient) {
      return;
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(TEXT, text.getValue().strip());
    parts.put(WAITING, waiting.getValue() ? "yes" : "no");
    if (job != null) {
      parts.put(CatalogueRoutes.IMPORT, job.toString());
    }
    UI.getCurrentOrThrow()
        .getPage()
        .getHistory()
        .replaceState(
            null, CatalogueRoutes.SHARING + "?" + QueryParameters.simple(parts).getQueryString());
    fill();
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(getTranslation("catalogue.title"), CatalogueRoutes.LIST),
        new Crumb(getTranslation("catalogue.shares.title"), ""));
  }

  private void columns() {
    // Not the grid's own selection, which names its boxes in English only.
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(this::box)
        .setHeader(getTranslation("catalogue.shares.choose"))
        .setWidth("72px")
        .setFlexGrow(0);
    grid.addComponentColumn(
            row -> new Anchor(CatalogueNavigation.route(row.number()), row.number()))
        .setHeader(getTranslation("catalogue.field.number"))
        .setWidth("190px")
        .setFlexGrow(0);
    grid.addColumn(SharingRow::title).setHeader(getTranslation("catalogue.field.title-zh"));
    grid.addColumn(row -> level(row.level(), row.circles()))
        .setHeader(getTranslation("catalogue.sharing"));
    grid.addColumn(
            row -> row.proposed() == null ? "" : level(row.proposed(), row.proposedCircles()))
        .setHeader(getTranslation("catalogue.shares.proposed"));
    grid.setAriaLabel(getTranslation("catalogue.shares.records"));
    grid.setEmptyStateText(getTranslation("catalogue.shares.none"));
  }

  private Checkbox box(SharingRow row) {
    Checkbox box = new Checkbox(picked.containsKey(row.id()));
    box.setAriaLabel(getTranslation("catalogue.shares.choose") + " " + row.number());
    box.addValueChangeListener(
        change -> {
          if (change.getValue()) {
            picked.put(row.id(), row);
          } else {
            picked.remove(row.id());
          }
          count();
        });
    return box;
  }

  private String level(Sharing level, Set<CircleCode> with) {
    String word = getTranslation("catalogue.sharing." + Words.key(level));
    return with.isEmpty()
        ? word
        : word
            + getTranslation("uikit.list.colon")
            + circles.all().stream()
                .filter(circle -> with.contains(circle.code()))
                .map(circle -> circle.shortName(getLocale()))
                .collect(Collectors.joining(getTranslation("uikit.list.comma")));
  }

  private void fill() {
    picked.clear();
    count();
    SharingQuestion question = question();
    grid.setItems(
        DataProvider.fromCallbacks(
            query -> shares.own(question, query.getOffset(), query.getLimit()).stream(),
            query -> Math.toIntExact(shares.countOwn(question))));
  }

  private SharingQuestion question() {
    return new SharingQuestion(text.getValue(), waiting.getValue(), job);
  }

  /** All that the filter finds, up to the most that one step takes. */
  private void chooseAll() {
    picked.clear();
    shares.own(question(), 0, RecordShares.MOST).forEach(row -> picked.put(row.id(), row));
    grid.getDataProvider().refreshAll();
    count();
  }

  private void count() {
    chosen.setText(getTranslation("catalogue.shares.chosen", picked.size()));
  }

  private void propose() {
    new SharingDialog(
            getTranslation("catalogue.shares.chosen", picked.size()),
            Sharing.CIRCLES,
            circles.all(),
            (level, with) -> done(shares.propose(Set.copyOf(picked.keySet()), level, with)),
            () -> {})
        .open();
  }

  /** The approver reads how many go how far, and confirms those versions and no others. */
  private void confirm() {
    Map<UUID, Long> seen =
        picked.values().stream().collect(Collectors.toMap(SharingRow::id, SharingRow::version));
    String key = "catalogue.step.share.confirm";
    new BindingDialog(
            getTranslation(key + ".title"),
            getTranslation(key),
            consequences(getTranslation(key + ".consequence")),
            () -> done(shares.confirm(seen)))
        .open();
  }

  private List<Consequence> consequences(String what) {
    Map<String, Long> groups =
        picked.values().stream()
            .collect(Collectors.groupingBy(this::proposal, TreeMap::new, Collectors.counting()));
    List<Consequence> lines = new ArrayList<>();
    groups.forEach(
        (proposal, count) ->
            lines.add(
                new Consequence(getTranslation("catalogue.shares.group", count, proposal), what)));
    return lines;
  }

  private String proposal(SharingRow row) {
    return row.proposed() == null
        ? getTranslation("catalogue.shares.not-proposed")
        : level(row.proposed(), row.proposedCircles());
  }

  private void done(SharingOutcome outcome) {
    fill();
    Notices.success(getTranslation("catalogue.shares.done", outcome.done()));
    if (!outcome.left().isEmpty()) {
      Notices.failure(
          getTranslation("catalogue.shares.left", outcome.left().size())
              + " "
              + outcome.left().stream()
                  .limit(5)
                  .map(
                      one ->
                          one.number()
                              + getTranslation("uikit.list.colon")
                              + Refusals.sentence(this, one.why()).orElse(one.why().rule()))
                  .collect(Collectors.joining(" ")));
    }
  }
}
