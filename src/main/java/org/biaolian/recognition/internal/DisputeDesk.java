package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Journal;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.document.Documents;
import org.biaolian.document.StoredDocument;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.DisputeSide;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeFile;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.Duties;
import org.biaolian.task.TaskNotes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every step in a dispute begins and ends with: on whose side, in time, and the trail. */
@Component
public class DisputeDesk {

  public static final String SUBJECT = "recognition-dispute";

  private final DisputeRepository disputes;
  private final CurrentActor actors;
  private final People people;
  private final Documents documents;
  private final Journal journal;
  private final TaskNotes tasks;
  private final Clock clock;

  DisputeDesk(
      DisputeRepository disputes,
      CurrentActor actors,
      People people,
      Documents documents,
      Journal journal,
      TaskNotes tasks,
      Clock clock) {
    this.disputes = disputes;
    this.actors = actors;
    this.people = people;
    this.documents = documents;
    this.journal = journal;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** The dispute, for both sides, the secretariat and the auditor. */
  public Optional<Dispute> seen(UUID id) {
    return disputes.findById(id).filter(this::sees);
  }

  public boolean sees(Dispute one) {
    return new Party(actors.require()).seesInside(one.applicant(), one.target(), one.circle());
  }

  /**
   * The dispute for a step of one of its sides, locked and as it stands today.
   *
   * @throws RuleViolation {@code not-found} for what is not to be seen
   */
  public Dispute ofSide(UUID id) {
    Dispute one = locked(id);
    if (side(one).isEmpty()) {
      throw new RuleViolation("dispute-of-others");
    }
    return one;
  }

  public Dispute ofApplicant(UUID id) {
    Dispute one = locked(id);
    if (!actors.require().actsFor(one.applicant())) {
      throw new RuleViolation("dispute-of-others");
    }
    return one;
  }

  public Dispute ofTarget(UUID id) {
    Dispute one = locked(id);
    Duties.mayDecide(actors.require().bureau(), one.applicant(), one.target());
    return one;
  }

  /** For the secretariat of its circle, and no officer whose home is one of the sides. */
  public Dispute ruled(UUID id) {
    Dispute one = locked(id);
    Actor actor = actors.require();
    if (!new Party(actor).secretariatOf(one.circle())) {
      throw new RuleViolation("circle-of-another-secretariat");
    }
    Duties.mayRule(actor.bureaus(), one.applicant(), Set.of(one.target()));
    return one;
  }

  private Dispute locked(UUID id) {
    if (seen(id).isEmpty()) {
      throw new RuleViolation("not-found");
    }
    Dispute one = disputes.lock(List.of(id)).getFirst();
    // The minute in which the day's work runs may not have come yet.
    catchUp(one).ifPresent(fact -> journal.noteByItself(List.of(fact)));
    return one;
  }

  /** On which side the present person acts. */
  public Optional<DisputeSide> side(Dispute one) {
    Actor actor = actors.require();
    if (actor.actsFor(one.applicant())) {
      return Optional.of(DisputeSide.APPLICANT);
    }
    return actor.actsFor(one.target()) ? Optional.of(DisputeSide.TARGET) : Optional.empty();
  }

  /** Does what the day has brought; gives the fact of it. */
  Optional<Journal.Entry> catchUp(Dispute one) {
    DisputeState from = one.state();
    if (!one.catchUp(LocalDate.now(clock), clock.instant())) {
      return Optional.empty();
    }
    tasks.changed(SUBJECT, one.id());
    Journal.Entry fact =
        one.state() == DisputeState.STATEMENTS
            ? Journal.Entry.move("dispute.heard", SUBJECT, one.id(), from, one.state(), null)
            : Journal.Entry.move("dispute.not-settled", SUBJECT, one.id(), from, one.state(), null);
    return Optional.of(fact.inCircle(one.circle()));
  }

  /** The file to be read; the fact of it is committed before the first byte leaves. */
  public StoredDocument read(DisputeFile file) {
    Dispute one = disputes.findById(file.disputeId()).orElseThrow();
    StoredDocument stored = documents.find(file.documentId()).orElseThrow();
    journal.note(
        Journal.Entry.act("dispute.evidence-read", SUBJECT, one.id(), stored.fileName())
            .inCircle(one.circle())
            .withHash(stored.hash().hex()));
    return stored;
  }

  /** Notes a step and tells the worklist. */
  public void noted(
      String kind, Dispute one, @Nullable DisputeState from, @Nullable String reason) {
    journal.note(
        Journal.Entry.move(kind, SUBJECT, one.id(), from, one.state(), reason)
            .inCircle(one.circle()));
    tasks.changed(SUBJECT, one.id());
  }

  /** Says in the trail for whom a named deputy of an approver acted. */
  public void deputised(Dispute one) {
    Set<UUID> principals = actors.require().principals(Role.APPROVER);
    if (!principals.isEmpty()) {
      String names =
          people.names(principals).values().stream().sorted().collect(Collectors.joining("、"));
      journal.note(
          Journal.Entry.act("dispute.deputised", SUBJECT, one.id(), names).inCircle(one.circle()));
    }
  }
}
