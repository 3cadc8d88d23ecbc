package org.biaolian.recognition.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Rows of a grid whose first page was read with the page itself. What is counted out has its exact
 * length; a longer list grows while somebody scrolls towards its end.
 */
final class FirstPage {

  private FirstPage() {}

  /**
   * @param counted how many there are
   * @param most where counting ends: a greater figure says only that there are more
   * @param more reads rows from an offset, at most so many
   */
  static <T> void show(
      Grid<T> grid,
      List<T> first,
      long counted,
      int most,
      BiFunction<Integer, Integer, List<T>> more) {
    var rows =
        grid.setItems(
            query ->
                query.getOffset() == 0 && query.getLimit() <= first.size()
                    ? first.stream().limit(query.getLimit())
                    : more.apply(query.getOffset(), query.getLimit()).stream());
    if (counted > most) {
      rows.setItemCountEstimate(most);
    } else {
      rows.setItemCountCallback(query -> Math.toIntExact(counted));
    }
  }
}
