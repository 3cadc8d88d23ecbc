package org.biaolian.recognition.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.biaolian.kernel.CircleCode;
import org.springframework.stereotype.Component;

/** Whose register the viewer may read: that of the own circles, and all of it for the auditor. */
@Component
public class RegisterSight {

  private final Circles circles;
  private final CurrentActor actors;

  RegisterSight(Circles circles, CurrentActor actors) {
    this.circles = circles;
    this.actors = actors;
  }

  public Set<String> circles() {
    Actor actor = actors.require();
    return actor.has(Role.AUDITOR)
        ? circles.all().stream()
            .map(Circle::code)
            .map(CircleCode::value)
            .collect(Collectors.toSet())
        : actor.circles().stream().map(CircleCode::value).collect(Collectors.toSet());
  }
}
