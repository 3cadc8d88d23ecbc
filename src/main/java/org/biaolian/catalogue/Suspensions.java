package org.biaolian.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.Journal;
import org.biaolian.access.Requires;
import org.biaolian.catalogue.domain.Standard;
import org.biaolian.catalogue.domain.StandardSuspension;
import org.biaolian.catalogue.internal.Records;
import org.biaolian.catalogue.internal.SuspensionRepository;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The suspensions of own standards, 暂停实施. Whether a standard is suspended on a day follows from the
 * days alone; its legal status and its verification stay as they are.
 */
@Service
@Transactional
public class Suspensions {

  private final SuspensionRepository suspensions;
  private final Records records;
  private final Journal journal;
  private final TaskNotes tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Suspensions(
      SuspensionRepository suspensions,
      Records records,
      Journal journal,
      TaskNotes tasks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.suspensions = suspensions;
    this.records = records;
    this.journal = journal;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /** All of a standard that the viewer may see, the earliest first, with what was taken back. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<SuspensionView> of(UUID standardId) {
    LocalDate today = LocalDate.now(clock);
    return records.find(standardId).stream()
        .flatMap(one -> entered(one.id()).stream())
        .map(one -> one.toView(today))
        .toList();
  }

  /**
   * Enters that an own standard is suspended.
   *
   * @throws RuleViolation when a day cannot be true, or the standard is suspended by another notice
   *     then; only one may run or lie ahead
   */
  @Requires(Action.EDIT_STANDARD)
  public UUID enter(UUID standardId, NewSuspension entry) {
    Standard standard = records.own(standardId);
    LocalDate today = LocalDate.now(clock);
    StandardSuspension made = new StandardSuspension(standard, entry, today, clock.instant());
    List<StandardSuspension> all = new ArrayList<>(entered(standardId));
    all.stream()
        .filter(StandardSuspension::stands)
        .filter(other -> inTheWay(other.time(), made.time(), today))
        .findFirst()
        .ifPresent(
            other -> {
              throw new RuleViolation("suspension-twice", other.notice());
            });
    all.add(suspensions.save(made));
    note("standard.suspended", standard, all, made.notice());
    return made.id();
  }

  private static boolean inTheWay(Suspension other, Suspension made, LocalDate today) {
    return other.meets(made) || (!other.overOn(today) && !made.overOn(today));
  }

  /**
   * Enters the notice by which the standard is to be followed again.
   *
   * @param day the first on which it is
   */
  @Requires(Action.EDIT_STANDARD)
  public void lift(UUID suspensionId, @Nullable LocalDate day, String notice) {
    StandardSuspension one = find(suspensionId);
    Standard standard = records.own(one.standardId());
    one.lift(day, notice, clock.instant());
    note("standard.suspension-lifted", standard, entered(standard.id()), notice.strip());
  }

  /** Takes a wrong entry back, with the reason. */
  @Requires(Action.EDIT_STANDARD)
  public void withdraw(UUID suspensionId, String reason) {
    StandardSuspension one = find(suspensionId);
    Standard standard = records.own(one.standardId());
    one.withdraw(reason, clock.instant());
    note("standard.suspension-withdrawn", standard, entered(standard.id()), reason);
  }

  private StandardSuspension find(UUID id) {
    return suspensions.findById(id).orElseThrow(() -> new RuleViolation("record-absent"));
  }

  private List<StandardSuspension> entered(UUID standardId) {
    return suspensions.findByStandardIdOrderByFirstDayAscIdAsc(standardId);
  }

  private void note(String kind, Standard standard, List<StandardSuspension> all, String reason) {
    standard.suspendedLast(
        all.stream()
            .filter(StandardSuspension::stands)
            .map(StandardSuspension::time)
            .max(Comparator.comparing(Suspension::from))
            .orElse(null));
    journal.note(Journal.Entry.act(kind, Standards.SUBJECT, standard.id(), reason));
    tasks.changed(Standards.SUBJECT, standard.id());
    events.publishEvent(StandardNews.of(standard.id(), StandardNews.Kind.SUSPENDED));
    events.publishEvent(new SourceNews(standard.id()));
  }
}
