package org.biaolian.subscription.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.StandingActors;
import org.biaolian.catalogue.StandardFeed;
import org.biaolian.catalogue.StandardFeed.Line;
import org.biaolian.kernel.Ids;
import org.biaolian.kernel.OrganizationCode;
import org.biaolian.subscription.domain.MailBox;
import org.biaolian.subscription.domain.MailState;
import org.biaolian.subscription.domain.Notice;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One mail for each reader and run, with all that is new. What a run takes belongs to it alone,
 * also when several processes run; a mail of which nobody can know whether the server took it is
 * not sent again, because the news stand in the portal and once too often is a fault.
 */
@Component
public class Digests {

  /** Older news are no news; they stand in the portal. */
  private static final Duration FRESH = Duration.ofDays(7);

  private static final int ATTEMPTS = 5;

  private final NoticeRepository notices;
  private final MailBoxRepository boxes;
  private final StandardFeed feed;
  private final StandingActors people;
  private final DigestText texts;
  private final Mailer mailer;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Digests(
      NoticeRepository notices,
      MailBoxRepository boxes,
      StandardFeed feed,
      StandingActors people,
      DigestText texts,
      Mailer mailer,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.notices = notices;
    this.boxes = boxes;
    this.feed = feed;
    this.people = people;
    this.texts = texts;
    this.mailer = mailer;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Whether the portal sends mail at all. */
  public boolean configured() {
    return mailer.configured();
  }

  @Scheduled(cron = "${biaolian.mail.digest}", zone = "${biaolian.time-zone}")
  void run() {
    if (!mailer.configured()) {
      return;
    }
    transactions.executeWithoutResult(status -> notices.leaveOlder(clock.instant().minus(FRESH)));
    for (Reader reader : notices.waiting()) {
      send(reader);
    }
  }

  /** A mail that is ready, and the notices in it. */
  private record Ready(UUID digest, MailBox box, DigestText.Mail mail, List<UUID> notices) {}

  private void send(Reader reader) {
    UUID digest = Ids.next();
    Optional<Ready> ready =
        Objects.requireNonNull(transactions.execute(status -> prepare(reader, digest)));
    if (ready.isEmpty()) {
      return;
    }
    DigestText.Mail mail = ready.get().mail();
    Mailer.Outcome outcome =
        mailer.send(
            digest, ready.get().box().address(), mail.subject(), mail.text(), mail.unsubscribe());
    switch (outcome) {
      case TAKEN -> moveAll(digest, MailState.SENT, ready.get().notices());
      case REFUSED -> putBack(digest);
      case UNKNOWN -> {
        // stays with this run for ever
      }
    }
  }

  /** Takes what waits; what may not be seen any more, or is not wanted by mail, is left. */
  private Optional<Ready> prepare(Reader reader, UUID digest) {
    if (notices.take(reader.person(), reader.organization(), digest) == 0) {
      return Optional.empty();
    }
    List<Notice> taken = notices.findByDigestIdOrderByNotedAtDescIdDesc(digest);
    Optional<MailBox> box = boxes.findById(reader.person()).filter(MailBox::wanted);
    Optional<Actor> actor =
        people.standing(reader.person(), new OrganizationCode(reader.organization()));
    Map<UUID, Line> seen =
        box.isEmpty() || actor.isEmpty()
            ? Map.of()
            : feed.seenBy(
                actor.get(), taken.stream().map(Notice::standardId).collect(Collectors.toSet()));
    List<Notice> told =
        taken.stream().filter(notice -> seen.containsKey(notice.standardId())).toList();
    List<UUID> left =
        taken.stream().filter(notice -> !told.contains(notice)).map(Notice::getId).toList();
    move(digest, MailState.LEFT, left);
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Ready(
                digest,
                box.orElseThrow(),
                texts.of(box.orElseThrow().language(), told, seen),
                told.stream().map(Notice::getId).toList()));
  }

  /** For the next run, unless it was refused too often. */
  private void putBack(UUID digest) {
    transactions.executeWithoutResult(
        status -> {
          List<Notice> mine =
              notices.findByDigestIdOrderByNotedAtDescIdDesc(digest).stream()
                  .filter(notice -> notice.takenBy(digest))
                  .toList();
          Map<Boolean, List<UUID>> again =
              mine.stream()
                  .collect(
                      Collectors.partitioningBy(
                          notice -> notice.attempts() < ATTEMPTS,
                          Collectors.mapping(Notice::getId, Collectors.toList())));
          move(digest, MailState.WAITING, again.getOrDefault(true, List.of()));
          move(digest, MailState.LEFT, again.getOrDefault(false, List.of()));
        });
  }

  private void moveAll(UUID digest, MailState to, List<UUID> ids) {
    transactions.executeWithoutResult(status -> move(digest, to, ids));
  }

  private void move(UUID digest, MailState to, List<UUID> ids) {
    if (!MailState.TAKEN.next().contains(to)) {
      throw new IllegalArgumentException("no step from TAKEN to " + to);
    }
    if (!ids.isEmpty()) {
      notices.move(digest, MailState.TAKEN, to, ids);
    }
  }
}
