package org.biaolian.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardAmendment;
import org.biaolian.catalogue.internal.AmendmentRepository;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.task.TaskNotes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The 修改单 of own standards. A standard that is changed has to be verified anew. */
@Service
@Transactional
public class Amendments {

  private final AmendmentRepository amendments;
  private final Records records;
  private final Journal journal;
  private final TaskNotes tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Amendments(
      AmendmentRepository amendments,
      Records records,
      Journal journal,
      TaskNotes tasks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.amendments = amendments;
    this.records = records;
    this.journal = journal;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Enters a 修改单 of an own standard.
   *
   * @throws RuleViolation when its number is taken, or a date cannot be true
   */
  @Requires(Action.EDIT_STANDARD)
  public UUID enter(UUID standardId, NewAmendment entry) {
    Standard standard = records.own(standardId);
    if (amendments.findByStandardIdInOrderByOrdinalAscIdAsc(List.of(standardId)).stream()
        .anyMatch(other -> other.stands() && other.ordinal() == entry.ordinal())) {
      throw new RuleViolation("amendment-twice", entry.ordinal());
    }
    StandardAmendment amendment =
        amendments.save(new StandardAmendment(standard, entry, clock.instant()));
    standard.textReplaced();
    note("standard.amended", standardId, Integer.toString(entry.ordinal()));
    return amendment.id();
  }

  /** Takes a wrong entry back, with the reason. */
  @Requires(Action.EDIT_STANDARD)
  public void withdraw(UUID amendmentId, String reason) {
    StandardAmendment amendment =
        amendments.findById(amendmentId).orElseThrow(() -> new RuleViolation("record-absent"));
    Standard standard = records.own(amendment.standardId());
    amendment.withdraw(reason);
    standard.textReplaced();
    note("standard.amendment-withdrawn", standard.id(), reason);
  }

  private void note(String kind, UUID standardId, String reason) {
    journal.note(Journal.Entry.act(kind, Standards.SUBJECT, standardId, reason));
    tasks.changed(Standards.SUBJECT, standardId);
    events.publishEvent(StandardNews.of(standardId, StandardNews.Kind.AMENDED));
    events.publishEvent(new SourceNews(standardId));
  }
}
