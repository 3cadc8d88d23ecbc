package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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
import org.biaolian.uikit.Sketch;

/** The facets beside the results: each value with its count is a link to the narrower list. */
final class FacetPanel extends Div {

  private static final long serialVersionUID = 1L;
  private static final String GROUPS = "bl-facets";
  private static final int SHOWN = 6;

  /** More are found by typing; a tree opens only where something is chosen, and is shown whole. */
  private static final int MOST = 60;

  private final transient FacetNames names;
  private final Div groups = new Div();
  private final Div further = new Div();

  FacetPanel(FacetNames names) {
    this.names = names;
    addClassName("bl-facets-card");
    groups.setId(GROUPS);
    groups
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", getTranslation("catalogue.filters"));
    further.addClassName("bl-btns");
    add(new Section(getTranslation("catalogue.filters"), groups, further));
  }

  void show(StandardQuery query, Map<Facet, List<FacetCount>> counts) {
    List<Sketch> drawn = new ArrayList<>();
    further.removeAll();
    for (Facet facet : Facet.values()) {
      List<FacetCount> values = values(query, facet, counts.getOrDefault(facet, List.of()));
      if (!values.isEmpty()) {
        drawn.add(group(query, facet, values));
      }
      if (!facet.tree() && values.size() > MOST) {
        further.add(all(query, facet, values));
      }
    }
    Drawn.inside(groups, "", drawn);
  }

  /** Chosen values first, so that they are never folded away. */
  private static List<FacetCount> values(
      StandardQuery query, Facet facet, List<FacetCount> counts) {
    if (facet.tree()) {
      return FacetTree.of(facet, query.chosen().getOrDefault(facet, Set.of()), counts);
    }
    List<FacetCount> values = new ArrayList<>(counts);
    if (facet == Facet.YEAR) {
      values.sort(Comparator.comparing(FacetCount::value).reversed());
    }
    values.sort(Comparator.comparing(one -> !query.has(facet, one.value())));
    return values;
  }

  private Button all(StandardQuery query, Facet facet, List<FacetCount> values) {
    return new Button(
        getTranslation("catalogue.facet.all", names.of(this, facet), values.size()),
        click ->
            new FacetDialog(names, facet, values, matching -> list(query, facet, matching)).open());
  }

  private Sketch group(StandardQuery query, Facet facet, List<FacetCount> values) {
    Sketch group =
        new Sketch("div", new Sketch("h3", names.of(this, facet))).with("class", "bl-facet");
    int shown = SHOWN;
    while (shown < values.size() && FacetTree.below(facet, values.get(shown).value())) {
      shown++;
    }
    group.add(list(query, facet, values.subList(0, Math.min(shown, values.size()))));
    int folded = facet.tree() ? values.size() : Math.min(values.size(), MOST);
    if (folded > shown) {
      String more = getTranslation("catalogue.facet.more", folded - shown);
      group.add(
          new Sketch(
              "details",
              new Sketch("summary", more),
              list(query, facet, values.subList(shown, folded))));
    }
    return group;
  }

  private Sketch list(StandardQuery query, Facet facet, List<FacetCount> values) {
    Sketch list = new Sketch("ul");
    for (FacetCount value : values) {
      Sketch item = new Sketch("li", link(query, facet, value));
      if (facet.tree()) {
        item.with("class", "depth" + FacetTree.depth(facet, value.value()));
      }
      list.add(item);
    }
    return list;
  }

  private Sketch link(StandardQuery query, Facet facet, FacetCount value) {
    boolean here = query.has(facet, value.value());
    StandardQuery next =
        here ? query.without(facet, value.value()) : query.with(facet, value.value());
    String name = names.of(this, facet, value.value());
    Sketch link =
        new Sketch(
                "a",
                new Sketch("span", name),
                new Sketch("span", Long.toString(value.count())).with("class", "n"))
            .with("href", new QueryAddress(next, 1).href())
            .with(
                "aria-label",
                here
                    ? getTranslation("catalogue.facet.remove", name)
                    : getTranslation("catalogue.facet.counted", name, value.count()));
    return here ? link.with("aria-current", "true") : link;
  }
}
