package org.biaolian.access;

import org.springframework.stereotype.Component;

/** Answers whether the present actor may do something, by role. */
@Component
public class Access {

  private final CurrentActor actors;

  Access(CurrentActor actors) {
    this.actors = actors;
  }

  /** Whether somebody may who is not even signed in. */
  public boolean open(Action action) {
    return PermissionMatrix.open(action);
  }

  public boolean may(Action action) {
    return open(action)
        || actors.find().map(actor -> PermissionMatrix.may(actor.roles(), action)).orElse(false);
  }
}
