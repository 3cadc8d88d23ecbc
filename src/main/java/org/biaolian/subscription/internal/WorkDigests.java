package org.biaolian.subscription.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Actor;
import org.biaolian.access.StandingActors;
import org.biaolian.calendar.WorkingCalendar;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.subscription.domain.MailBox;
import org.biaolian.subscription.domain.WorkMail;
import org.biaolian.task.DueLine;
import org.biaolian.task.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One mail a working day for each person with work that is overdue or soon due; none when there is
 * nothing. Whether a day is settled stands in the database, so a run that was missed is made up
 * for, and two processes never send it twice.
 */
@Component
class WorkDigests {

  private static final Logger log = LoggerFactory.getLogger(WorkDigests.class);

  /** Nobody counts on beyond this. */
  private static final int COUNTED = 5000;

  private final WorkMailRepository mails;
  private final MailBoxRepository boxes;
  private final StandingActors people;
  private final DueWork work;
  private final WorkDigestText texts;
  private final Mailer mailer;
  private final WorkingCalendar calendar;
  private final EntityManager entities;
  private final TransactionTemplate transactions;
  private final Clock clock;

  WorkDigests(
      WorkMailRepository mails,
      MailBoxRepository boxes,
      StandingActors people,
      DueWork work,
      WorkDigestText texts,
      Mailer mailer,
      WorkingCalendar calendar,
      EntityManager entities,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.mails = mails;
    this.boxes = boxes;
    this.people = people;
    this.work = work;
    this.texts = texts;
    this.mailer = mailer;
    this.calendar = calendar;
    this.entities = entities;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(cron = "${biaolian.mail.due-work}", zone = "${biaolian.time-zone}")
  void run() {
    LocalDate today = LocalDate.now(clock);
    if (!mailer.configured() || !calendar.isWorkingDay(today)) {
      return;
    }
    for (UUID person : mails.open(today)) {
      try {
        send(person, today);
      } catch (DataIntegrityViolationException | PersistenceException e) {
        log.debug("the mail of {} is another process's", person, e);
      } catch (RuntimeException e) {
        log.error("the mail of due work could not be made for {}", person, e);
      }
    }
  }

  /** A mail that is this run's own to send. */
  private record Ready(MailBox box, DigestText.Mail mail) {}

  private void send(UUID person, LocalDate today) {
    Optional<Ready> ready =
        Objects.requireNonNull(transactions.execute(status -> take(person, today)));
    if (ready.isEmpty()) {
      return;
    }
    DigestText.Mail mail = ready.get().mail();
    Mailer.Outcome outcome =
        mailer.send(
            Ids.next(),
            ready.get().box().address(),
            mail.subject(),
            mail.text(),
            mail.unsubscribe());
    WorkMail.Key key = new WorkMail.Key(person, today);
    switch (outcome) {
      case TAKEN ->
          transactions.executeWithoutResult(
              status -> mails.findById(key).ifPresent(WorkMail::sent));
      case REFUSED -> transactions.executeWithoutResult(status -> mails.deleteById(key));
      case UNKNOWN -> {
        // stays with this run for ever: once too often is a fault
      }
    }
  }

  /** The row comes first, so that of two processes one fails here and sends nothing. */
  private Optional<Ready> take(UUID person, LocalDate today) {
    Optional<MailBox> box = boxes.findById(person).filter(MailBox::workWanted);
    if (box.isEmpty()) {
      return Optional.empty();
    }
    List<DueLine> due =
        people.organizations(person).stream()
            .flatMap(one -> soon(person, one).stream())
            .sorted(Comparator.comparing(DueLine::dueOn))
            .toList();
    entities.persist(
        new WorkMail(person, today, due.isEmpty() ? WorkMail.State.NOTHING : WorkMail.State.TAKEN));
    entities.flush();
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ready(box.get(), texts.of(box.get().language(), due, today)));
  }

  private List<DueLine> soon(UUID person, OrganizationCode organization) {
    Optional<Actor> actor = people.standing(person, organization);
    return actor.map(one -> work.soon(one, COUNTED)).orElse(List.of());
  }
}
