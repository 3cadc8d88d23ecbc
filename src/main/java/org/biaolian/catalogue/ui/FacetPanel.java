package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.biaolian.catalogue.Facet;
import org.biaolian.catalogue.FacetCount;
import org.biaolian.catalogue.StandardQuery;
import org.biaolian.uikit.Drawn;
import org.biaolian.uikit.Section;

/** The facets beside the results: each value with its count is a link to the narrower list. */
final class FacetPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final String GROUPS = "bl-facets";
  private static final int SHOWN = 6;
  private static final int MOST = 60;

  private final transient FacetNames names;

  FacetPanel(FacetNames names) {
    this.names = names;
    addClassName("bl-facets-card");
    Div groups = new Div();
    groups.setId(GROUPS);
    groups
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", getTranslation("catalogue.filters"));
    Drawn.in(this, new Section(getTranslation("catalogue.filters"), groups));
  }

  void show(StandardQuery query, Map<Facet, List<FacetCount>> counts) {
    List<Component> groups = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetCount> values = values(query, facet, counts.getOrDefault(facet, List.of()));
      if (!values.isEmpty()) {
        groups.add(group(query, facet, values));
      }
    }
    Drawn.inside(this, "#" + GROUPS, groups.toArray(Component[]::new));
  }

  /** Chosen values first, so that they are never folded away. */
  private static List<FacetCount> values(
      StandardQuery query, Facet facet, List<FacetCount> counts) {
    if (facet.tree()) {
      return FacetTree.of(facet, query.chosen().getOrDefault(facet, Set.of()), counts).stream()
          .limit(MOST)
          .toList();
    }
    List<FacetCount> values = new ArrayList<>(counts);
    if (facet == Facet.YEAR) {
      values.sort(Comparator.comparing(FacetCount::value).reversed());
    }
    values.sort(Comparator.comparing(one -> !query.has(facet, one.value())));
    return values.stream().limit(MOST).toList();
  }

  private Div group(StandardQuery query, Facet facet, List<FacetCount> values) {
    Div group = new Div(new H3(names.of(this, facet)));
    group.addClassName("bl-facet");
    int shown = SHOWN;
    while (shown < values.size() && FacetTree.below(facet, values.get(shown).value())) {
      shown++;
    }
    group.add(list(query, facet, values.subList(0, Math.min(shown, values.size()))));
    if (values.size() > shown) {
      Element more = new Element("details");
      more.appendChild(
          new Element("summary")
              .setText(getTranslation("catalogue.facet.more", values.size() - shown)),
          list(query, facet, values.subList(shown, values.size())).getElement());
      group.getElement().appendChild(more);
    }
    return group;
  }

  private UnorderedList list(StandardQuery query, Facet facet, List<FacetCount> values) {
    UnorderedList list = new UnorderedList();
    for (FacetCount value : values) {
      boolean here = query.has(facet, value.value());
      StandardQuery next =
          here ? query.without(facet, value.value()) : query.with(facet, value.value());
      Span count = new Span(Long.toString(value.count()));
      count.addClassName("n");
      String name = names.of(this, facet, value.value());
      Anchor link = new Anchor(new QueryAddress(next, 1).href());
      link.add(new Span(name), count);
      link.getElement()
          .setAttribute(
              "aria-label",
              here
                  ? getTranslation("catalogue.facet.remove", name)
                  : getTranslation("catalogue.facet.counted", name, value.count()));
      if (here) {
        link.getElement().setAttribute("aria-current", "true");
      }
      ListItem item = new ListItem(link);
      if (facet.tree()) {
        item.addClassName("depth" + FacetTree.depth(facet, value.value()));
      }
      list.add(item);
    }
    return list;
  }
}
