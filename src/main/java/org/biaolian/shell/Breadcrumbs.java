package org.biaolian.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.biaolian.shell.NavPlan.Place;
import org.biaolian.shell.NavPlan.Step;
import org.biaolian.uikit.HasCrumbs.Crumb;
import org.jspecify.annotations.Nullable;

/** The way to this page, in the bar. */
final class Breadcrumbs {

  private Breadcrumbs() {}

  /** Where the way stands. */
  static Nav place(Component reader) {
    Nav place = new Nav();
    place.addClassName("bl-crumbs");
    place.setAriaLabel(reader.getTranslation("shell.crumbs.label"));
    return place;
  }

  static OrderedList list(List<Crumb> crumbs) {
    OrderedList list = new OrderedList();
    for (int at = 0; at < crumbs.size(); at++) {
      Crumb crumb = crumbs.get(at);
      boolean here = at == crumbs.size() - 1;
      ListItem item =
          new ListItem(
              here || crumb.href().isEmpty()
                  ? new Span(crumb.text())
                  : new Anchor("/" + crumb.href(), crumb.text()));
      if (here) {
        item.getElement().setAttribute("aria-current", "page");
      }
      list.add(item);
    }
    return list;
  }

  /**
   * The way as the menu knows it: the place of the path, the one above it, and the page's title.
   */
  static List<Crumb> fromMenu(Component reader, @Nullable Step step, String path, String title) {
    List<Crumb> crumbs = new ArrayList<>();
    if (step != null) {
      if (!step.place().equals(step.branch().head())) {
        crumbs.add(crumb(reader, step.branch().head()));
      }
      crumbs.add(crumb(reader, step.place()));
      if (step.place().path().equals(path)) {
        return crumbs;
      }
    }
    if (!title.isBlank()) {
      crumbs.add(new Crumb(title, ""));
    }
    return crumbs;
  }

  private static Crumb crumb(Component reader, Place place) {
    return new Crumb(Texts.of(reader, place.title()), place.path());
  }
}
