package org.biaolian.uikit;

import com.vaadin.flow.component.Component;
import java.util.OptionalInt;

/** A figure beside a menu entry, such as tasks waiting. Features offer it as a Spring bean. */
public interface MenuCount {

  /** The view whose menu entry carries the figure. */
  Class<? extends Component> view();

  /**
   * The figure for the present actor, where it is known without asking the database. Asked at each
   * navigation, unless the page is the view itself and {@linkplain HasMenuCount has it}.
   */
  OptionalInt known();

  /** The figure for the present actor; 0 shows nothing. No page waits for it. */
  int count();
}
