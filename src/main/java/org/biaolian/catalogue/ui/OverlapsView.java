package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.CatalogueRoutes;
import org.biaolian.catalogue.OverlapPage;
import org.biaolian.catalogue.OverlapQuestion;
import org.biaolian.catalogue.Overlaps;
import org.biaolian.uikit.EmptyState;
import org.biaolian.uikit.HasCrumbs;
import org.biaolian.uikit.PageTitle;
import org.biaolian.uikit.Section;

/** Probable duplicates across regions, to be worked off. What is shown stands in the address. */
@Route(CatalogueRoutes.OVERLAPS)
@com.vaadin.flow.router.PageTitle("overlap.title")
@Menu(title = "overlap.menu", order = 210)
@Requires(Action.READ_SHARED)
@StyleSheet("biaolian/catalogue.css")
final class OverlapsView extends Div implements BeforeEnterObserver, HasCrumbs {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;
  private static final String STATE = "state";
  private static final String JUDGED = "judged";
  private static final String OF = "of";
  private static final String OWN = "own";
  private static final String ALL = "all";

  private final transient Overlaps overlaps;
  private final transient OverlapItem items;
  private final boolean hasBureau;
  private final Div choice = new Div();
  private final Section results;

  OverlapsView(Overlaps overlaps, OverlapItem items, CurrentActor actors) {
    this.overlaps = overlaps;
    this.items = items;
    this.hasBureau = actors.require().bureau() != null;
    addClassName("bl-page");
    choice.addClassName("bl-chosen");
    choice.getElement().setAttribute("role", "group");
    choice.getElement().setAttribute("aria-label", getTranslation("catalogue.filters"));
    results = new Section(getTranslation("overlap.list")).flush();
    add(
        new PageTitle(getTranslation("overlap.title")).sub(getTranslation("overlap.sub")),
        choice,
        results);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb(getTranslation("catalogue.title"), CatalogueRoutes.LIST),
        new Crumb(getTranslation("overlap.title"), ""));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    boolean judged = parameters.getSingleParameter(STATE).orElse("").equals(JUDGED);
    boolean own = hasBureau && !parameters.getSingleParameter(OF).orElse(OWN).equals(ALL);
    int page =
        parameters
            .getSingleParameter("page")
            .filter(text -> text.matches("[1-9]\\d{0,5}"))
            .map(Integer::valueOf)
            .orElse(1);
    show(new OverlapQuestion(judged, own), page);
  }

  private void show(OverlapQuestion question, int page) {
    choice.removeAll();
    choice.add(
        link("overlap.open", new OverlapQuestion(false, question.own()), question),
        link("overlap.judged", new OverlapQuestion(true, question.own()), question));
    if (hasBureau) {
      choice.add(
          link("overlap.own", new OverlapQuestion(question.judged(), true), question),
          link("overlap.all", new OverlapQuestion(question.judged(), false), question));
    }
    OverlapPage found = overlaps.groups(question, (page - 1) * PAGE, PAGE);
    results.removeAll();
    if (found.groups().isEmpty()) {
      results.add(nothing(question));
      return;
    }
    OrderedList list = new OrderedList();
    list.addClassName("bl-results");
    found.groups().forEach(group -> list.add(items.of(this, group, () -> show(question, page))));
    results.add(list, foot(question, page, found));
  }

  private EmptyState nothing(OverlapQuestion question) {
    return new EmptyState(
        getTranslation(
            question.judged()
                ? "overlap.none.judged"
                : question.own() ? "overlap.none.own" : "overlap.none"));
  }

  private Anchor link(String key, OverlapQuestion to, OverlapQuestion shown) {
    Anchor link = new Anchor(href(to, 1), getTranslation(key));
    if (to.equals(shown)) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  private Div foot(OverlapQuestion question, int page, OverlapPage found) {
    long first = (page - 1L) * PAGE + 1;
    long last = first + found.groups().size() - 1;
    Div foot = new Div(new Span(getTranslation("overlap.page", first, last, found.total())));
    foot.addClassName("bl-results-foot");
    if (page > 1) {
      foot.add(new Anchor(href(question, page - 1), getTranslation("catalogue.page.previous")));
    }
    if (last < found.total()) {
      foot.add(new Anchor(href(question, page + 1), getTranslation("catalogue.page.next")));
    }
    return foot;
  }

  private static String href(OverlapQuestion question, int page) {
    return CatalogueRoutes.OVERLAPS
        + "?"
        + OF
        + "="
        + (question.own() ? OWN : ALL)
        + (question.judged() ? "&" + STATE + "=" + JUDGED : "")
        + (page > 1 ? "&page=" + page : "");
  }
}
