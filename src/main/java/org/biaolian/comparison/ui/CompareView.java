package org.biaolian.comparison.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.Standards;
import org.biaolian.comparison.ComparedText;
import org.biaolian.comparison.Comparison;
import org.biaolian.comparison.Comparisons;
import org.biaolian.document.TextState;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Veil;

/** Two texts beside each other, clause by clause, and what the own organization makes of it. */
@Route(CatalogueRoutes.COMPARE)
@com.vaadin.flow.router.PageTitle("comparison.title")
@Menu(order = 210, title = "comparison.menu")
@Requires(Action.READ_SHARED)
@StyleSheet("biaolian/comparison.css")
class CompareView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient Comparisons comparisons;
  private final transient SummaryPanels summaries;
  private final PairPicker picker;
  private final Div place = new Div();

  CompareView(Comparisons comparisons, SummaryPanels summaries, Standards standards) {
    this.comparisons = comparisons;
    this.summaries = summaries;
    picker = new PairPicker(standards, this::open);
    place.addClassName("bl-stack");
    addClassName("bl-page");
    add(
        new PageTitle(getTranslation("comparison.title")).sub(getTranslation("comparison.sub")),
        picker,
        place);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    String left = number(asked, CatalogueRoutes.LEFT);
    String right = number(asked, CatalogueRoutes.RIGHT);
    picker.show(left, right);
    place.removeAll();
    if (left.isEmpty() || right.isEmpty()) {
      place.add(new RecentList(this, comparisons.recent()));
      return;
    }
    Optional<Comparison> compared = comparisons.compare(left, right);
    if (compared.isEmpty()) {
      place.add(new EmptyState(getTranslation("comparison.unknown")));
    } else if (!compared.get().ready()) {
      show(compared.get().left());
      show(compared.get().right());
    } else {
      show(compared.get(), asked);
    }
  }

  private static String number(QueryParameters asked, String name) {
    return CatalogueRoutes.number(asked.getSingleParameter(name).orElse("")).strip();
  }

  private void open(String left, String right) {
    UI.getCurrent()
        .navigate(
            CatalogueRoutes.COMPARE,
            QueryParameters.fromString(CatalogueRoutes.compareQuery(left, right)));
  }

  /** Why there is nothing to compare with, for each text that is not there. */
  private void show(ComparedText text) {
    if (!text.ready()) {
      TextState state = text.state();
      String key =
          state == null
              ? "comparison.no-text"
              : "catalogue.text.state."
                  + word(state)
                  + (text.failure() == null ? "" : "." + word(text.failure()));
      place.add(
          new EmptyState(getTranslation("comparison.text-of", text.number(), getTranslation(key))));
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void show(Comparison compared, QueryParameters asked) {
    if (compared.left().cut() || compared.right().cut()) {
      place.add(new Paragraph(getTranslation("comparison.cut")));
    }
    Div texts = new Div();
    Veil.over(texts, mark(compared));
    ClausePairs pairs =
        new ClausePairs(
            compared, summaries.mayKeep(), () -> comparisons.readable(compared), Shown.of(asked));
    texts.add(pairs);
    place.add(summaries.of(compared, pairs), texts);
  }

  private static String mark(Comparison compared) {
    return compared.left().mark().isEmpty() ? compared.right().mark() : compared.left().mark();
  }
}
