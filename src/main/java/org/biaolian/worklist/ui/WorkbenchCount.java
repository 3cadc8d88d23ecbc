package org.biaolian.worklist.ui;

import java.util.OptionalInt;
import org.biaolian.uikit.MenuCount;
import org.biaolian.worklist.Worklist;
import org.springframework.stereotype.Component;

/** The figure beside the workbench in the navigation. */
@Component
class WorkbenchCount implements MenuCount {

  private final Worklist worklist;

  WorkbenchCount(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public Class<? extends com.vaadin.flow.component.Component> view() {
    return WorkbenchView.class;
  }

  @Override
  public OptionalInt known() {
    return worklist.knownOpen();
  }

  @Override
  public int count() {
    return Math.toIntExact(worklist.countOpen());
  }
}
