package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

/**
 * Cells of a grid that are only looked at and followed: the page draws them, and the server keeps
 * nothing of them. As components they were most of what opening a list costs.
 */
public final class DrawnCell {

  private DrawnCell() {}

  /**
   * @param content of a row: elements, attributes and texts only, as {@link Drawn} takes them
   */
  public static <T> LitRenderer<T> of(ValueProvider<T, Component> content) {
    return LitRenderer.<T>of("${window.biaolianDrawn(item.part)}")
        .withProperty("part", row -> Drawn.data(content.apply(row)).get(0));
  }
}
