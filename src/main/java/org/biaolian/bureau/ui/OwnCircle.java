package org.biaolian.bureau.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.kernel.CircleCode;

/** Whether the reader acts for the secretariat of a circle; services ask again. */
@SpringComponent
class OwnCircle {

  private final CurrentActor actors;

  OwnCircle(CurrentActor actors) {
    this.actors = actors;
  }

  boolean is(CircleCode circle) {
    return actors
        .find()
        .filter(actor -> PermissionMatrix.may(actor.roles(), Action.MANAGE_CIRCLE))
        .map(actor -> actor.organization().secretariatCircle())
        .filter(Optional.of(circle)::equals)
        .isPresent();
  }
}
