package org.biaolian.catalogue.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.catalogue.StandardView;
import org.biaolian.catalogue.domain.Standard;
import org.springframework.stereotype.Component;

/** Records with as much of them as the present actor is told. */
@Component
public class RecordViews {

  private final StandardFiles files;
  private final Records records;
  private final CurrentActor actors;

  RecordViews(StandardFiles files, Records records, CurrentActor actors) {
    this.files = files;
    this.records = records;
    this.actors = actors;
  }

  public StandardView of(Standard standard, LocalDate today) {
    Optional<Actor> actor = actors.find();
    return standard.toView(today, files.of(standard, actor), records.inside(standard));
  }
}
