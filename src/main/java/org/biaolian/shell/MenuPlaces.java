package org.biaolian.shell;

import com.vaadin.flow.router.MenuData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Optional;
import org.biaolian.shell.NavPlan.Place;

/**
 * All pages with a menu entry, whoever may open them. The routes never change while the portal
 * runs: asked for once, as Vaadin's own list would go through all of them and their rules for each
 * page that somebody opens.
 */
record MenuPlaces(List<Place> places) {

  static List<Place> all() {
    VaadinContext context = VaadinService.getCurrent().getContext();
    return context.getAttribute(MenuPlaces.class, MenuPlaces::read).places();
  }

  private static MenuPlaces read() {
    return new MenuPlaces(
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
            .flatMap(route -> place(route).stream())
            .toList());
  }

  private static Optional<Place> place(RouteData route) {
    MenuData menu = route.getMenuData();
    if (menu == null || menu.isExclude()) {
      return Optional.empty();
    }
    double order = menu.getOrder() == null ? Double.MAX_VALUE : menu.getOrder();
    return Optional.of(
        new Place(order, menu.getTitle(), route.getTemplate(), route.getNavigationTarget()));
  }
}
