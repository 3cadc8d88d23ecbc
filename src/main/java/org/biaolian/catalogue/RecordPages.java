package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.biaolian.access.Action;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.internal.DueReader;
import org.biaolian.catalogue.internal.EditionReader;
import org.biaolian.catalogue.internal.JointReader;
import org.biaolian.catalogue.internal.RecordViews;
import org.biaolian.catalogue.internal.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of a record: read once, for all its parts that are seen at first. */
@Service
@Transactional(readOnly = true)
public class RecordPages {

  private final Records records;
  private final RecordViews views;
  private final EditionReader editions;
  private final JointReader joint;
  private final DueReader dues;
  private final Clock clock;

  RecordPages(
      Records records,
      RecordViews views,
      EditionReader editions,
      JointReader joint,
      DueReader dues,
      Clock clock) {
    this.records = records;
    this.views = views;
    this.editions = editions;
    this.joint = joint;
    this.dues = dues;
    this.clock = clock;
  }

  /** A record by its number in any spelling; absent to those who may not see it. */
  @Requires(Action.READ_SHARED)
  public Optional<RecordPage> open(String anySpelling) {
    return records.find(anySpelling).map(this::page);
  }

  private RecordPage page(Standard standard) {
    LocalDate today = LocalDate.now(clock);
    return new RecordPage(
        views.of(standard, today),
        editions.chain(standard, today),
        joint.of(standard, today),
        dues.ofOwn(standard));
  }
}
