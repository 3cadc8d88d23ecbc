package org.biaolian.uikit;

import com.vaadin.flow.component.Component;

/** A figure beside a menu entry, such as tasks waiting. Features offer it as a Spring bean. */
public interface MenuCount {

  /** The view whose menu entry carries the figure. */
  Class<? extends Component> view();

  /**
   * The figure for the present actor; 0 shows nothing. Asked at each navigation, unless the page is
   * the view itself and {@linkplain HasMenuCount has it}: be quick.
   */
  int count();
}
