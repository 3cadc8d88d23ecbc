package org.biaolian.worklist.internal;

import java.util.Set;
import org.biaolian.task.NewsCame;
import org.biaolian.worklist.WorkbenchBroadcaster;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells open pages that there is news; each asks anew what of it is its reader's. */
@Component
class NewsTeller {

  private final WorkbenchBroadcaster broadcaster;

  NewsTeller(WorkbenchBroadcaster broadcaster) {
    this.broadcaster = broadcaster;
  }

  @ApplicationModuleListener
  void on(NewsCame event) {
    broadcaster.publish(Set.of(event.organization()));
  }
}
