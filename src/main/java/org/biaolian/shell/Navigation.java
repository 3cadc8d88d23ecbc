package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.biaolian.access.Access;
import org.biaolian.access.Requires;
import org.biaolian.shell.NavPlan.Branch;
import org.biaolian.shell.NavPlan.Place;
import org.biaolian.uikit.MenuCount;
import org.jspecify.annotations.Nullable;

/** The side navigation with what the reader may open, and figures beside it. */
final class Navigation extends SideNav {

  private static final long serialVersionUID = 1L;

  private final List<Branch> branches;
  private final Map<Class<? extends Component>, Span> figures = new HashMap<>();

  Navigation(Access access) {
    // Names the landmark without a visible heading.
    getElement().setAttribute("aria-label", getTranslation("shell.nav.label"));
    branches =
        NavPlan.of(
            MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && open(entry.menuClass(), access))
                .map(Navigation::place)
                .toList());
    branches.forEach(branch -> addItem(item(branch)));
  }

  List<Branch> branches() {
    return branches;
  }

  /** Asks for the figures anew. */
  void refresh(List<MenuCount> counts) {
    for (MenuCount count : counts) {
      Span figure = figures.get(count.view());
      if (figure != null) {
        int number = count.count();
        figure.setText(number > 0 ? Integer.toString(number) : "");
      }
    }
  }

  private SideNavItem item(Branch branch) {
    SideNavItem item = item(branch.head());
    branch.children().forEach(child -> item.addItem(item(child)));
    item.setExpanded(true);
    return item;
  }

  private SideNavItem item(Place place) {
    String title = Texts.of(this, place.title());
    SideNavItem item =
        place.view() == null ? new SideNavItem(title) : new SideNavItem(title, "/" + place.path());
    item.setMatchNested(!place.path().isEmpty());
    if (place.view() != null) {
      Span figure = new Span();
      figure.addClassName("bl-nav-count");
      item.setSuffixComponent(figure);
      figures.put(place.view(), figure);
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
}
