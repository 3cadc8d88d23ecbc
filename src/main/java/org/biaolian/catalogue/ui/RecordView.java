package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.RecordPage;
import org.biaolian.catalogue.RecordPages;
import org.biaolian.catalogue.StandardView;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.LazyTabs;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One standard: what it is, its text, who recognises it, its life. */
@Route(CatalogueRoutes.LIST + "/:number")
@Requires(Action.READ_SHARED)
@StyleSheet("biaolian/catalogue.css")
final class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasCrumbs {

  private static final long serialVersionUID = 1L;
  private static final int OVERVIEW = 10;
  private static final int TEXT = 20;
  private static final int TRAIL = 90;

  private final transient RecordPages records;
  private final transient RecordParts parts;
  private final transient List<RecordTab> tabs;
  private String number = "";
  private boolean opensText;

  /** While the page is drawn. */
  private transient @Nullable RecordPage drawn;

  RecordView(RecordPages records, RecordParts parts, ObjectProvider<RecordTab> tabs) {
    this.records = records;
    this.parts = parts;
    this.tabs = tabs.stream().toList();
    addClassName("bl-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    number = CatalogueRoutes.number(event.getRouteParameters().get("number").orElse(""));
    RecordPage record = records.open(number).orElseThrow(() -> new NotFoundException(number));
    number = record.standard().number();
    opensText =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(CatalogueRoutes.TAB)
            .filter(CatalogueRoutes.TEXT::equals)
            .isPresent();
    show(record);
  }

  @Override
  public String getPageTitle() {
    return number;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(getTranslation("catalogue.title"), CatalogueRoutes.LIST), new Crumb(number, ""));
  }

  private void reload() {
    records.open(number).ifPresent(this::show);
  }

  private void show(RecordPage record) {
    removeAll();
    drawn = record;
    add(parts.head(this, record, this::reload), sheet(record));
    drawn = null;
  }

  /** What has just been read; read anew for a tab that is opened later. */
  private Component overview() {
    return Optional.ofNullable(drawn)
        .or(() -> records.open(number))
        .map(record -> parts.overview(this, record, this::reload))
        .orElseGet(Div::new);
  }

  /** A tab and its place among the others. */
  private record Placed(int order, LazyTabs.Page page) {

    Placed(
        int order, String title, Optional<Integer> count, SerializableSupplier<Component> content) {
      this(order, new LazyTabs.Page(title, count, content));
    }
  }

  private LazyTabs sheet(RecordPage record) {
    StandardView standard = record.standard();
    List<Placed> pages = new ArrayList<>();
    pages.add(
        new Placed(
            OVERVIEW, getTranslation("catalogue.tab.overview"), Optional.empty(), this::overview));
    pages.add(
        new Placed(
            TEXT,
            getTranslation("catalogue.tab.text"),
            Optional.empty(),
            () -> parts.text(this, standard)));
    pages.add(
        new Placed(
            TRAIL,
            getTranslation("catalogue.tab.trail"),
            Optional.empty(),
            () -> parts.trail(this, standard)));
    for (RecordTab tab : tabs) {
      pages.add(
          new Placed(
              tab.order(),
              getTranslation(tab.titleKey()),
              tab.count(record),
              () -> tab.content(standard.id())));
    }
    pages.sort(Comparator.comparingInt(Placed::order));
    int first = 0;
    for (int at = 0; at < pages.size(); at++) {
      if (opensText && pages.get(at).order() == TEXT) {
        first = at;
      }
    }
    return new LazyTabs(pages.stream().map(Placed::page).toList(), first);
  }
}
