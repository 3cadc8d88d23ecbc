package org.biaolian.catalogue;

import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.DueReader;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.kernel.BureauCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has to be done about a standard and by when: a matter of its own bureau. */
@Service
@Transactional(readOnly = true)
public class DueDates {

  private final Records records;
  private final DueReader reader;
  private final CurrentActor actors;

  DueDates(Records records, DueReader reader, CurrentActor actors) {
    this.records = records;
    this.reader = reader;
    this.actors = actors;
  }

  /** Nothing for other bureaus. */
  @Requires(Action.READ_SHARED)
  public List<DueDate> of(UUID standardId) {
    return records.find(standardId).filter(this::own).map(reader::of).orElse(List.of());
  }

  private boolean own(Standard standard) {
    BureauCode owner = standard.owner();
    Actor actor = actors.require();
    return owner != null && actor.actsFor(owner);
  }
}
