package org.biaolian.worklist.ui;

import java.util.Collections;
import java.util.Set;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.uikit.EmptyState;
import org.biaolian.worklist.DueFilter;
import org.springframework.stereotype.Component;

/** Says why a list is empty and what to do about it. */
@Component
class EmptySentences {

  private final CurrentActor actors;

  EmptySentences(CurrentActor actors) {
    this.actors = actors;
  }

  EmptyState of(Asked asked, Cells cells) {
    Set<Role> roles = actors.require().roles();
    return new EmptyState(cells.text(key(asked, roles, actors.require().bureau() != null)));
  }

  static String key(Asked asked, Set<Role> roles, boolean bureau) {
    if (roles.isEmpty()) {
      return "workbench.empty.no-role";
    }
    if (!Collections.disjoint(roles, Role.ADMINISTRATORS)) {
      return "workbench.empty.administrator";
    }
    return switch (asked.tab()) {
      case OPEN ->
          asked.due() == DueFilter.ALL ? "workbench.empty.open" : "workbench.empty.filtered";
      case SENT -> bureau ? "workbench.empty.sent" : "workbench.empty.sent-secretariat";
      case DONE -> "workbench.empty.done";
    };
  }
}
