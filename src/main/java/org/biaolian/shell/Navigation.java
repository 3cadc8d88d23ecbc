package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.stream.Stream;
import org.biaolian.access.Access;
import org.biaolian.access.Requires;
import org.biaolian.shell.NavPlan.Branch;
import org.biaolian.shell.NavPlan.Place;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.MenuCount;
import org.jspecify.annotations.Nullable;

/**
 * The side navigation with what the reader may open, and figures beside it. The page draws the
 * items: each open page has them, and they only lead on.
 */
final class Navigation extends SideNav {

  private static final long serialVersionUID = 1L;

  private final List<Branch> branches;

  Navigation(Access access) {
    // Names the landmark without a visible heading.
    getElement().setAttribute("aria-label", getTranslation("shell.nav.label"));
    branches =
        NavPlan.of(
            MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && open(entry.menuClass(), access))
                .map(Navigation::place)
                .toList());
    Drawn.in(this, branches.stream().map(this::item).toArray(Component[]::new));
  }

  List<Branch> branches() {
    return branches;
  }

  /** Asks for the figures anew. */
  void refresh(List<MenuCount> counts) {
    for (MenuCount count : counts) {
      places()
          .filter(place -> count.view().equals(place.view()))
          .forEach(place -> show(place.path(), count.count()));
    }
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

  private Stream<Place> places() {
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
    Item item = new Item(Texts.of(this, place.title()));
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

  private static Place place(MenuEntry entry) {
    String path = entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    double order = entry.order() == null ? Double.MAX_VALUE : entry.order();
    return new Place(order, entry.title(), path, entry.menuClass());
  }

  /** The same rule as for opening the view: what declares nothing is closed. */
  private static boolean open(Class<? extends Component> view, Access access) {
    @Nullable Requires rule = view.getAnnotation(Requires.class);
    return rule == null
        ? view.isAnnotationPresent(AnonymousAllowed.class)
        : access.may(rule.value());
  }

  /** One item, by attributes only, as drawing wants it. */
  @Tag("vaadin-side-nav-item")
  private static final class Item extends Component {

    private static final long serialVersionUID = 1L;

    Item(String title) {
      getElement().setText(title);
    }

    void put(String slot, Element part) {
      getElement().appendChild(part.setAttribute("slot", slot));
    }
  }
}
