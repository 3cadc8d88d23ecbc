package org.biaolian.bureau;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.springframework.stereotype.Component;

/** What a file that not everybody may read says of its reader: bureau, name and time. */
@Component
public class ReaderMark {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Organizations organizations;
  private final CurrentActor actors;
  private final Clock clock;

  ReaderMark(Organizations organizations, CurrentActor actors, Clock clock) {
    this.organizations = organizations;
    this.actors = actors;
    this.clock = clock;
  }

  public String now() {
    Actor reader = actors.require();
    String bureau =
        organizations
            .find(reader.organization())
            .map(Organization::nameZh)
            .orElse(reader.organization().value());
    return bureau
        + " "
        + reader.name()
        + " "
        + MINUTE.format(clock.instant().atZone(clock.getZone()));
  }
}
