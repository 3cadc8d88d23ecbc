package org.biaolian.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.biaolian.catalogue.SearchPage;
import org.biaolian.catalogue.StandardRow;
import org.biaolian.uikit.Drawn;

/**
 * Numbers and titles under the search box while it has the focus: what was found best for the
 * letters typed so far, so that nothing is named that the reader may not see.
 */
final class SuggestionList extends Nav {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 6;

  SuggestionList() {
    addClassName("bl-suggestions");
    getElement().setAttribute("aria-label", getTranslation("catalogue.suggestions"));
  }

  void show(List<SearchPage.Hit> hits) {
    UnorderedList list = new UnorderedList();
    hits.stream().limit(SHOWN).map(SearchPage.Hit::row).forEach(row -> list.add(item(row)));
    Drawn.in(this, hits.isEmpty() ? new UnorderedList[0] : new UnorderedList[] {list});
  }

  private static ListItem item(StandardRow row) {
    Anchor link = new Anchor(CatalogueNavigation.route(row.number()));
    Span number = new Span(row.number());
    number.addClassName("num");
    link.add(number, new Span(row.titleZh()));
    return new ListItem(link);
  }
}
