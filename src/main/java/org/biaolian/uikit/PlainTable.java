package org.biaolian.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A table of texts. Where it is wider than the page it scrolls sideways, by keys too. */
public final class PlainTable extends Div {

  private final HtmlContainer table = new HtmlContainer("table");

  public PlainTable(String label, List<String> heads) {
    table.addClassName("bl-figures");
    add(table);
    line("th", heads);
    addClassName("bl-table-scroll");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", label);
  }

  /** Adds a row; returns this table. */
  public PlainTable row(List<String> cells) {
    line("td", cells);
    return this;
  }

  private void line(String tag, List<String> cells) {
    HtmlContainer row = new HtmlContainer("tr");
    for (String text : cells) {
      HtmlContainer cell = new HtmlContainer(tag);
      cell.setText(text);
      if (tag.equals("th")) {
        cell.getElement().setAttribute("scope", "col");
      }
      row.add(cell);
    }
    table.add(row);
  }
}
