package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Journal;
import org.biaolian.catalogue.StandardNews;
import org.biaolian.catalogue.StandardTouched;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.AdoptionDates;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.task.NewsCame;
import org.biaolian.task.TaskNotes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once a day, and when something is told, at what every living entry of the register depends
 * on, and writes down what has come of it. It reads dated facts and not what happened, so it may
 * come late, twice or in two processes: rows are locked and looked at under the lock.
 */
@Component
public class RegisterLook {

  public static final String SUBJECT = "recognition";

  private static final LocalDate NEVER_AGAIN = LocalDate.of(9999, 12, 31);

  private final RecognitionRepository recognitions;
  private final SourceReader sources;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Reminders reminders;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RegisterLook(
      RecognitionRepository recognitions,
      SourceReader sources,
      Journal journal,
      TaskNotes tasks,
      Reminders reminders,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.recognitions = recognitions;
    this.sources = sources;
    this.journal = journal;
    this.tasks = tasks;
    this.reminders = reminders;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(cron = "${biaolian.due-days:30 * * * * *}")
  public void catchUp() {
    LocalDate today = LocalDate.now(clock);
    Swept.all((after, slice) -> recognitions.toLookAt(today, after, slice), this::look);
  }

  /** After something was told of a standard. */
  void ofStandard(UUID standardId) {
    look(recognitions.liveOfStandard(standardId));
  }

  /** After its bureau said something of a source: whoever recognises it is to see that. */
  void sourceTold(UUID standardId) {
    transactions.executeWithoutResult(
        status -> {
          List<UUID> living = recognitions.liveOfStandard(standardId);
          tasks.changed(SUBJECT, living);
          recognitions.findAllById(living).stream()
              .map(one -> one.bureau().organization())
              .distinct()
              .forEach(recogniser -> events.publishEvent(new NewsCame(recogniser)));
        });
  }

  /** After a bureau's time in a circle was set an end. */
  void ofBureau(CircleCode circle, BureauCode bureau) {
    Swept.all(
        (after, slice) -> recognitions.liveOfBureau(circle.value(), bureau.value(), after, slice),
        this::look);
  }

  /** After an agreement was set another last day. */
  void ofAgreement(CircleCode circle, UUID agreementId) {
    Swept.all(
        (after, slice) -> recognitions.liveOfAgreement(circle.value(), agreementId, after, slice),
        this::look);
  }

  /** Looks at these now. */
  public void look(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    transactions.executeWithoutResult(
        status -> {
          List<Recognition> locked = recognitions.lock(ids);
          List<Journal.Entry> facts = settle(locked);
          if (!facts.isEmpty()) {
            journal.noteByItself(facts);
          }
          recognitions.looked(ids, LocalDate.now(clock));
          recognitions.overAndDone(ids, NEVER_AGAIN);
        });
  }

  /**
   * Brings locked entries up to today within the caller's transaction.
   *
   * @return what is to be noted as having come by itself
   */
  public List<Journal.Entry> settle(List<Recognition> locked) {
    LocalDate today = LocalDate.now(clock);
    SourceReader.Sources read = sources.of(locked);
    List<Journal.Entry> facts = new ArrayList<>();
    for (Recognition one : locked) {
      for (Recognition.Move move :
          one.settle(read.facts(one), read.terms(one), today, clock.instant())) {
        facts.add(
            Journal.Entry.move(
                    "recognition.turned",
                    SUBJECT,
                    one.id(),
                    move.from(),
                    move.to(),
                    move.ground().name())
                .inCircle(one.circle()));
        told(one);
      }
      if (remindedSince(one, read.figure(PolicyName.SUSPENSION_WARNING_DAYS, one), today)
          || overdueSince(one, today)
          || read.suspensionTurned(one, today)) {
        tasks.changed(SUBJECT, one.id());
      }
    }
    reminders.planEntries(locked);
    return facts;
  }

  /** Tells worklist, search, both bureaus and followers that an entry is in another state. */
  public void told(Recognition one) {
    tasks.changed(SUBJECT, one.id());
    events.publishEvent(new StandardTouched(one.standardId()));
    events.publishEvent(StandardNews.of(one.standardId(), StandardNews.Kind.RECOGNITION));
    events.publishEvent(new NewsCame(one.applicant().organization()));
    events.publishEvent(new NewsCame(one.bureau().organization()));
  }

  /** Whether a day aimed at has passed since the last look. */
  private static boolean overdueSince(Recognition one, LocalDate today) {
    AdoptionDates dates = one.adoption();
    return dates != null && dates.overdue(today) && one.lookedOn().isBefore(today);
  }

  /** Whether the reminder that a suspension ends has come since the last look. */
  private static boolean remindedSince(Recognition one, int warningDays, LocalDate today) {
    LocalDate until = one.suspendedUntil();
    if (one.state() != RecognitionState.SUSPENDED || until == null) {
      return false;
    }
    LocalDate from = until.minusDays(warningDays);
    return from.isAfter(one.lookedOn()) && !from.isAfter(today);
  }
}
