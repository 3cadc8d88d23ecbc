package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.biaolian.access.Access;
import org.biaolian.access.Requires;
import org.biaolian.shell.NavPlan.Branch;
import org.biaolian.shell.NavPlan.Place;
import org.biaolian.uikit.Afterwards;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.HasMenuCount;
import org.biaolian.uikit.MenuCount;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside every signed-in page: the mark, what the reader may open with figures beside
 * it, and a notice. The page draws it: each open page has it, and it only leads on.
 */
@Uses(SideNav.class)
final class Navigation extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Access access;

  /**
   * The navigation for the present reader.
   *
   * @param notice at the foot, nothing for none
   */
  Navigation(Access access, Optional<String> notice) {
    this.access = access;
    addClassName("bl-drawer");
    Item nav = new Item("vaadin-side-nav");
    // Names the landmark without a visible heading.
    nav.getElement().setAttribute("aria-label", getTranslation("shell.nav.label"));
    branches().forEach(branch -> nav.getElement().appendChild(item(branch).getElement()));
    add(new Brand("/", getTranslation("app.tagline")), nav);
    notice.ifPresent(
        words -> {
          Div foot = new Div(words);
          foot.addClassName("bl-drawer-foot");
          add(foot);
        });
    Drawn.still(this);
  }

  /** Asked at each page, not kept: rights change, and every open page would carry the plan. */
  List<Branch> branches() {
    return NavPlan.of(
        MenuPlaces.all().stream()
            .filter(place -> place.view() != null && open(place.view(), access))
            .toList());
  }

  /**
   * Shows the figures anew; the page does not wait for what has to be asked of the database.
   *
   * @param page what is shown, whose own figure is not asked for twice
   */
  void refresh(List<Branch> branches, List<MenuCount> counts, @Nullable Component page) {
    for (MenuCount count : counts) {
      places(branches)
          .filter(place -> count.view().equals(place.view()))
          .map(Place::path)
          .forEach(
              path ->
                  known(count, page)
                      .ifPresentOrElse(
                          figure -> show(path, figure),
                          () ->
                              Afterwards.bring(
                                  this, count::count, figure -> show(path, figure), () -> {})));
    }
  }

  static OptionalInt known(MenuCount count, @Nullable Component page) {
    return count.view().isInstance(page) && page instanceof HasMenuCount shown
        ? OptionalInt.of(shown.menuCount())
        : count.known();
  }

  private void show(String path, int count) {
    getElement()
        .executeJs(
            """
            [...this.querySelectorAll('.bl-nav-count')]
                .filter(figure => figure.dataset.place === $0)
                .forEach(figure => { figure.textContent = $1; });\
            """,
            path,
            count > 0 ? Integer.toString(count) : "");
  }

  private static Stream<Place> places(List<Branch> branches) {
    return branches.stream()
        .flatMap(branch -> Stream.concat(Stream.of(branch.head()), branch.children().stream()));
  }

  private Item item(Branch branch) {
    Item item = item(branch.head());
    branch.children().forEach(child -> item.put("children", item(child).getElement()));
    item.getElement().setAttribute("expanded", "");
    return item;
  }

  private Item item(Place place) {
    Item item = new Item("vaadin-side-nav-item");
    item.getElement().setText(Texts.of(this, place.title()));
    if (!place.path().isEmpty()) {
      item.getElement().setAttribute("match-nested", "");
    }
    if (place.view() != null) {
      item.getElement().setAttribute("path", "/" + place.path());
      Span figure = new Span();
      figure.addClassName("bl-nav-count");
      figure.getElement().setAttribute("data-place", place.path());
      item.put("suffix", figure.getElement());
    }
    return item;
  }

  /** The same rule as for opening the view: what declares nothing is closed. */
  private static boolean open(Class<? extends Component> view, Access access) {
    @Nullable Requires rule = view.getAnnotation(Requires.class);
    return rule == null
        ? view.isAnnotationPresent(AnonymousAllowed.class)
        : access.may(rule.value());
  }

  /** The navigation or one item, by attributes only, as drawing wants it. */
  private static final class Item extends Component {

    private static final long serialVersionUID = 1L;

    Item(String tag) {
      super(new Element(tag));
    }

    void put(String slot, Element part) {
      getElement().appendChild(part.setAttribute("slot", slot));
    }
  }
}
