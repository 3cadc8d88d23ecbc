package org.biaolian.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.Future;

/** Shows something on a page from another thread. */
public final class Later {

  private Later() {}

  /** Failures go to the page's error handler; a page that has been left is no failure. */
  public static void show(UI ui, Command command) {
    try {
      Future<Void> _ = ui.access(command);
    } catch (UIDetachedException _) {
      // the reader has gone on
    }
  }
}
