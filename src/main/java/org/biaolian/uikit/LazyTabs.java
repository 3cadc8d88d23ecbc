package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tabs whose row the page draws, and whose contents are built when they are first opened. An opened
 * one is kept, with what was typed in it; an unopened one costs nothing.
 */
@Uses(Tabs.class)
public final class LazyTabs extends Div {

  private static final long serialVersionUID = 1L;

  private static final String CHOSEN = "event.detail";

  private static final String LISTEN =
      """
      let shown = $0;
      this.firstElementChild.addEventListener('selected-changed', event => {
        if (event.detail.value === shown) { return; }
        shown = event.detail.value;
        this.dispatchEvent(new CustomEvent('bl-tab', { detail: shown }));
      });\
      """;

  /**
   * A tab.
   *
   * @param count a figure beside the title
   */
  public record Page(String title, Optional<Integer> count, SerializableSupplier<Component> content)
      implements Serializable {}

  private final List<Page> pages;
  private final @Nullable Div[] opened;
  private int shown = -1;

  /**
   * The row, with one tab open.
   *
   * @param first the place of that tab
   */
  public LazyTabs(List<Page> pages, int first) {
    this.pages = List.copyOf(pages);
    opened = new Div[pages.size()];
    Row row = new Row("vaadin-tabs");
    row.getElement()
        .setAttribute("theme", "bl-line")
        .setAttribute("selected", Integer.toString(first));
    for (int at = 0; at < pages.size(); at++) {
      row.getElement().appendChild(tab(at).getElement());
    }
    Div head = Drawn.still(new Div(row));
    // After the drawing: it listens to what was drawn.
    head.getElement().executeJs(LISTEN, first);
    head.getElement()
        .addEventListener("bl-tab", event -> open(event.getEventData().path(CHOSEN).asInt(-1)))
        .addEventData(CHOSEN);
    add(head);
    open(first);
  }

  private Row tab(int at) {
    Page page = pages.get(at);
    Row tab = new Row("vaadin-tab");
    tab.getElement()
        .setAttribute("id", "bl-tab-" + at)
        .setAttribute("aria-controls", "bl-tab-page-" + at)
        .setText(page.title());
    page.count()
        .ifPresent(
            count -> {
              Span figure = new Span(count.toString());
              figure.addClassName("n");
              tab.getElement().appendChild(figure.getElement());
            });
    return tab;
  }

  /** A place where no tab is opens nothing. */
  private void open(int at) {
    if (at < 0 || at >= opened.length || at == shown) {
      return;
    }
    if (shown >= 0 && opened[shown] != null) {
      opened[shown].setVisible(false);
    }
    shown = at;
    Div page = opened[at];
    if (page == null) {
      page = new Div(pages.get(at).content().get());
      page.setId("bl-tab-page-" + at);
      page.addClassName("bl-tab-page");
      page.getElement()
          .setAttribute("role", "tabpanel")
          .setAttribute("aria-labelledby", "bl-tab-" + at);
      opened[at] = page;
      add(page);
    }
    page.setVisible(true);
  }

  /** A part of the row, by attributes only, as drawing wants it. */
  private static final class Row extends Component {

    private static final long serialVersionUID = 1L;

    Row(String tag) {
      super(new Element(tag));
    }
  }
}
