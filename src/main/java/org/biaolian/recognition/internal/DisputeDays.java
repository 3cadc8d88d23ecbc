package org.biaolian.recognition.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.biaolian.access.Journal;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeEscalation;
import org.biaolian.recognition.domain.DisputeExpert;
import org.biaolian.task.TaskNotes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What comes to disputes by itself: statements open when their time is over, so does the time of
 * experts end, the whole ends with its longest time, and a due day is told once. The database says
 * what was done, as in {@link DueDays}.
 */
@Component
public class DisputeDays {

  private final DisputeRepository disputes;
  private final DisputeExpertRepository experts;
  private final DisputeDesk desk;
  private final Journal journal;
  private final TaskNotes tasks;
  private final EntityManager entities;
  private final TransactionTemplate transactions;
  private final Clock clock;

  DisputeDays(
      DisputeRepository disputes,
      DisputeExpertRepository experts,
      DisputeDesk desk,
      Journal journal,
      TaskNotes tasks,
      EntityManager entities,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.disputes = disputes;
    this.experts = experts;
    this.desk = desk;
    this.journal = journal;
    this.tasks = tasks;
    this.entities = entities;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(cron = "${biaolian.due-days:30 * * * * *}")
  public void catchUp() {
    LocalDate today = LocalDate.now(clock);
    Swept.all((after, slice) -> disputes.toMove(today, after, slice), this::move);
    Swept.all((after, slice) -> experts.toMiss(today, after, slice), this::miss);
    Swept.all((after, slice) -> disputes.dueForEscalation(today, after, slice), this::escalate);
  }

  private void move(List<UUID> ids) {
    inTransaction(
        facts -> {
          for (Dispute one : disputes.lock(ids)) {
            desk.catchUp(one).ifPresent(facts::add);
          }
        });
  }

  /** What waited for an expert waits for the secretariat from now on. */
  private void miss(List<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    inTransaction(
        facts -> {
          for (DisputeExpert row : experts.lock(ids)) {
            Dispute one = disputes.findById(row.disputeId()).orElseThrow();
            if (row.miss(one, today)) {
              facts.add(
                  Journal.Entry.act("dispute.opinion-missed", DisputeDesk.SUBJECT, one.id(), null)
                      .inCircle(one.circle()));
              tasks.changed(DisputeDesk.SUBJECT, one.id());
            }
          }
        });
  }

  private void escalate(List<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    inTransaction(
        facts -> {
          List<Dispute> locked = disputes.lock(ids);
          Set<UUID> told = disputes.escalatedAmong(ids);
          for (Dispute one : locked) {
            LocalDate due = one.dueOn();
            if (due != null && !today.isBefore(due) && !told.contains(one.id())) {
              entities.persist(new DisputeEscalation(one.id(), due));
              facts.add(
                  Journal.Entry.act(
                          "dispute.escalated", DisputeDesk.SUBJECT, one.id(), due.toString())
                      .inCircle(one.circle()));
              tasks.changed(DisputeDesk.SUBJECT, one.id());
            }
          }
        });
  }

  private void inTransaction(Consumer<List<Journal.Entry>> work) {
    transactions.executeWithoutResult(
        status -> {
          List<Journal.Entry> facts = new ArrayList<>();
          work.accept(facts);
          if (!facts.isEmpty()) {
            journal.noteByItself(facts);
          }
        });
  }
}
