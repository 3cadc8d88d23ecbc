package org.biaolian.worklist.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.biaolian.uikit.Bold;
import org.biaolian.worklist.DueFilter;
import org.biaolian.worklist.WorkCounts;

/** The figures beside the title; each leads to its list. */
final class Headline extends Nav {

  Headline(Cells cells) {
    addClassName("bl-counts");
    getElement().setAttribute("aria-label", cells.text("workbench.counts"));
  }

  /**
   * @param sent what the bureau sent and is not settled yet
   */
  void show(Cells cells, WorkCounts counts, long sent) {
    removeAll();
    add(
        link(
            cells,
            counts.overdue(),
            cells.text("workbench.count.overdue"),
            "bad",
            DueFilter.OVERDUE),
        link(cells, counts.today(), cells.text("workbench.count.today"), "today", DueFilter.TODAY),
        link(
            cells,
            counts.soon(),
            cells.text("workbench.count.soon", counts.urgentDays()),
            "soon",
            DueFilter.SOON),
        link(cells, counts.open(), cells.text("workbench.tab.open"), "", DueFilter.ALL),
        link(
            cells,
            sent,
            cells.text("workbench.tab.sent"),
            "",
            Asked.first(Asked.Tab.SENT, DueFilter.ALL)),
        link(
            cells,
            counts.doneThisMonth(),
            cells.text("workbench.count.done"),
            "",
            Asked.first(Asked.Tab.DONE, DueFilter.ALL)));
  }

  private static RouterLink link(
      Cells cells, long figure, String words, String style, DueFilter due) {
    return link(cells, figure, words, style, Asked.first(Asked.Tab.OPEN, due));
  }

  /** Nothing is coloured while there is nothing to hurry for. */
  private static RouterLink link(
      Cells cells, long figure, String words, String style, Asked asked) {
    RouterLink link = new RouterLink("", WorkbenchView.class);
    link.setQueryParameters(asked.address());
    link.add(new Bold(cells.count(figure)), new Span(words));
    if (figure > 0 && !style.isEmpty()) {
      link.addClassName(style);
    }
    return link;
  }
}
