package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.domain.Look;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.LifeSight;
import org.biaolian.recognition.internal.LookRepository;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterSight;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What others did with a case or an entry of the register since a person last looked at it. */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class SinceLastLook {

  private static final int MOST = 50;

  private final LookRepository looks;
  private final CaseDesk desk;
  private final RecognitionRepository recognitions;
  private final RegisterSight sight;
  private final AuditTrail trail;
  private final CurrentActor actors;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SinceLastLook(
      LookRepository looks,
      CaseDesk desk,
      RecognitionRepository recognitions,
      RegisterSight sight,
      AuditTrail trail,
      CurrentActor actors,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.looks = looks;
    this.desk = desk;
    this.recognitions = recognitions;
    this.sight = sight;
    this.trail = trail;
    this.actors = actors;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Looks at a case; nothing at the first look. */
  @Requires(Action.READ_SHARED)
  public List<Event> atCase(UUID id) {
    return desk.seen(id)
        .map(
            one -> {
              LifeSight known = new LifeSight(new Party(actors.require()));
              return look(RecognitionCases.SUBJECT, id).stream()
                  .flatMap(fact -> known.of(one, fact).stream())
                  .toList();
            })
        .orElse(List.of());
  }

  /** Looks at an entry of the register; nothing at the first look. */
  @Requires(Action.READ_SHARED)
  public List<Event> atEntry(UUID id) {
    return recognitions
        .findById(id)
        .filter(this::seen)
        .map(
            one ->
                look("recognition", id).stream()
                    .map(fact -> LifeSight.ofEntry(one.bureau(), fact))
                    .toList())
        .orElse(List.of());
  }

  private boolean seen(Recognition one) {
    return sight.circles().contains(one.circle().value())
        || new Party(actors.require()).seesInside(one.applicant(), one.bureau(), one.circle());
  }

  /** What others did since, the latest first. */
  private List<AuditFact> look(String kind, UUID id) {
    UUID person = actors.require().personId();
    return told(person, kind, id)
        .map(
            before ->
                trail.of(kind, id, MOST).stream()
                    .filter(fact -> fact.recordedAt().isAfter(before))
                    .filter(fact -> !person.equals(fact.personId()))
                    .toList())
        .orElse(List.of());
  }

  /** When the last look was. Of two pages that open at once one tells it; the other may fail. */
  private Optional<Instant> told(UUID person, String kind, UUID id) {
    try {
      return Objects.requireNonNull(
          transactions.<Optional<Instant>>execute(
              status -> {
                Instant now = clock.instant();
                Optional<Look> there = looks.findById(new Look.Key(person, id));
                if (there.isEmpty()) {
                  looks.saveAndFlush(new Look(person, kind, id, now));
                }
                return there.map(look -> look.again(now));
              }));
    } catch (DataIntegrityViolationException _) {
      return Optional.empty();
    }
  }
}
