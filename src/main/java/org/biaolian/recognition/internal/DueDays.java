package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.biaolian.access.Journal;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Escalation;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.task.TaskNotes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens by itself when a day has come: a case is escalated on its due day; the day after, a
 * clerk may go on without an answer, an expert is asked no more, and a returned request lapses. The
 * database says what has been done, so it is done once, whether the portal was down on that day or
 * runs in two processes: rows are locked, and looked at again under the lock.
 */
@Component
public class DueDays {

  private final CaseRepository cases;
  private final RequestRepository requests;
  private final ExpertAssignmentRepository experts;
  private final Journal journal;
  private final TaskNotes tasks;
  private final EntityManager entities;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DueDays(
      CaseRepository cases,
      RequestRepository requests,
      ExpertAssignmentRepository experts,
      Journal journal,
      TaskNotes tasks,
      EntityManager entities,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.cases = cases;
    this.requests = requests;
    this.experts = experts;
    this.journal = journal;
    this.tasks = tasks;
    this.entities = entities;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(cron = "${biaolian.due-days:30 * * * * *}")
  public void catchUp() {
    LocalDate today = LocalDate.now(clock);
    Swept.all((after, slice) -> cases.dueForEscalation(today, after, slice), this::escalate);
    Swept.all((after, slice) -> cases.withoutAnswer(today, after, slice), this::letGoOn);
    Swept.all((after, slice) -> cases.publicityOver(today, after, slice), this::publicityOver);
    Swept.all((after, slice) -> experts.over(today, after, slice), this::expertsOver);
    Swept.all((after, slice) -> requests.overdueToMend(today, after, slice), this::lapse);
  }

  private void escalate(List<UUID> ids) {
    inTransaction(
        (today, facts) -> {
          List<RecognitionCase> locked = cases.lock(ids);
          Set<UUID> told = cases.escalatedAmong(ids);
          for (RecognitionCase one : locked) {
            LocalDate due = one.dueOn();
            if (due != null && one.dueBy(today) && !told.contains(one.id())) {
              entities.persist(new Escalation(one.id(), due));
              facts.add(
                  Journal.Entry.act("case.escalated", CaseDesk.SUBJECT, one.id(), due.toString())
                      .inCircle(one.circle()));
              tasks.changed(CaseDesk.SUBJECT, one.id());
            }
          }
        });
  }

  /** The task to go on opens when the step becomes possible, not on the last day to answer. */
  private void letGoOn(List<UUID> ids) {
    inTransaction(
        (today, facts) -> {
          for (RecognitionCase one : cases.lock(ids)) {
            LocalDate due = one.dueOn();
            if (due != null && one.answerOverdue(today)) {
              Escalation told = entities.find(Escalation.class, new Escalation.Key(one.id(), due));
              if (told != null && told.tellDayAfter()) {
                tasks.changed(CaseDesk.SUBJECT, one.id());
              }
            }
          }
        });
  }

  /** The clerk weighs what came in, on the day after the last one. */
  private void publicityOver(List<UUID> ids) {
    inTransaction(
        (today, facts) -> {
          for (RecognitionCase one : cases.lock(ids)) {
            LocalDate until = one.publicUntil();
            if (one.state() == CaseState.TO_SIGN
                && until != null
                && until.isBefore(today)
                && !one.publicityTold()) {
              facts.add(
                  Journal.Entry.act(
                          "case.publicity-over", CaseDesk.SUBJECT, one.id(), until.toString())
                      .inCircle(one.circle()));
              tasks.changed(CaseDesk.SUBJECT, one.id());
            }
          }
          cases.toldPublicityOver(ids);
        });
  }

  /** Who gave no opinion in time may give none any more: the task to do so goes. */
  private void expertsOver(List<UUID> ids) {
    inTransaction(
        (today, facts) -> {
          experts.findAllById(ids).forEach(one -> tasks.changed(CaseDesk.SUBJECT, one.caseId()));
          experts.toldOver(ids);
        });
  }

  private void lapse(List<UUID> ids) {
    Instant now = clock.instant();
    inTransaction(
        (today, facts) -> {
          for (RecognitionRequest request : requests.lock(ids)) {
            RequestState from = request.state();
            if (request.lapse(today, now)) {
              facts.add(
                  Journal.Entry.move(
                          "request.lapsed",
                          "recognition-request",
                          request.id(),
                          from,
                          request.state(),
                          String.valueOf(request.dueOn()))
                      .inCircle(request.circle()));
              tasks.changed("recognition-request", request.id());
            }
          }
        });
  }

  private void inTransaction(BiConsumer<LocalDate, List<Journal.Entry>> work) {
    LocalDate today = LocalDate.now(clock);
    transactions.executeWithoutResult(
        status -> {
          List<Journal.Entry> facts = new ArrayList<>();
          work.accept(today, facts);
          if (!facts.isEmpty()) {
            journal.noteByItself(facts);
          }
        });
  }
}
