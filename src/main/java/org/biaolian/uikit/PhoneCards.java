package org.biaolian.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On a telephone a grid shows one card a row instead of its columns, which would not fit beside
 * each other. What is never seen is never made.
 */
public final class PhoneCards<T> implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PHONE = 800;

  private final Grid<T> grid;
  private final String heading;
  private final SerializableFunction<T, Component> card;
  private final ArrayList<Column<T>> columns = new ArrayList<>();
  private @Nullable Column<T> cards;

  private PhoneCards(Grid<T> grid, String heading, SerializableFunction<T, Component> card) {
    this.grid = grid;
    this.heading = heading;
    this.card = card;
  }

  /**
   * To be called once, when the grid has its columns.
   *
   * @param heading over the cards
   * @param card what stands for a row
   */
  public static <T> void offer(
      Grid<T> grid, String heading, SerializableFunction<T, Component> card) {
    PhoneCards<T> cards = new PhoneCards<>(grid, heading, card);
    grid.addAttachListener(cards::watch);
  }

  /** The small things of a row beside each other, and below them what the row is about. */
  public static Div card(List<Component> head, Component... body) {
    Div first = new Div();
    first.addClassName("bl-toolbar");
    head.forEach(first::add);
    Div card = new Div(first);
    card.add(body);
    card.addClassName("bl-rowcard");
    return card;
  }

  private void watch(AttachEvent event) {
    UI ui = event.getUI();
    narrow(ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
    Registration resized =
        ui.getPage().addBrowserWindowResizeListener(resize -> narrow(resize.getWidth()));
    grid.addDetachListener(
        detached -> {
          resized.remove();
          detached.unregisterListener();
        });
  }

  private void narrow(int width) {
    boolean phone = width > 0 && width <= PHONE;
    if (phone && cards == null) {
      columns.addAll(grid.getColumns().stream().filter(Column::isVisible).toList());
      cards = grid.addComponentColumn(card::apply).setHeader(heading).setFlexGrow(1);
    }
    if (cards != null) {
      cards.setVisible(phone);
      columns.forEach(column -> column.setVisible(!phone));
    }
  }
}
