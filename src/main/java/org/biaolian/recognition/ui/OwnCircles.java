package org.biaolian.recognition.ui;

import java.util.List;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Role;
import org.biaolian.bureau.Circle;
import org.biaolian.bureau.Circles;
import org.springframework.stereotype.Component;

/** The circles among which a reader chooses: the own ones, and all for the auditor. */
@Component
class OwnCircles {

  private final Circles circles;
  private final CurrentActor actors;

  OwnCircles(Circles circles, CurrentActor actors) {
    this.circles = circles;
    this.actors = actors;
  }

  List<Circle> all() {
    Actor actor = actors.require();
    return circles.all().stream()
        .filter(one -> actor.circles().contains(one.code()) || actor.has(Role.AUDITOR))
        .toList();
  }

  /** The one of this code, otherwise the first. */
  Optional<Circle> chosen(String code) {
    List<Circle> all = all();
    return all.stream()
        .filter(one -> one.code().value().equals(code))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
