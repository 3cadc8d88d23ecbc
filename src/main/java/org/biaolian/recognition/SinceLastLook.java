package org.biaolian.recognition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.audit.AuditFact;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.domain.Look;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.internal.LifeSight;
import org.biaolian.recognition.internal.LookRepository;
import org.biaolian.recognition.internal.Looks;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterSight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What others did with an entry of the register since a person last looked at it; the page of a
 * case tells it of the case.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class SinceLastLook {

  private static final String ENTRY = "recognition";

  private final LookRepository known;
  private final Looks looks;
  private final RecognitionRepository recognitions;
  private final RegisterSight sight;
  private final CurrentActor actors;
  private final Clock clock;

  SinceLastLook(
      LookRepository known,
      Looks looks,
      RecognitionRepository recognitions,
      RegisterSight sight,
      CurrentActor actors,
      Clock clock) {
    this.known = known;
    this.looks = looks;
    this.recognitions = recognitions;
    this.sight = sight;
    this.actors = actors;
    this.clock = clock;
  }

  /** Looks at an entry of the register; nothing at the first look. */
  @Requires(Action.READ_SHARED)
  public List<Event> atEntry(UUID id) {
    return recognitions
        .findById(id)
        .filter(this::seen)
        .map(one -> look(id).stream().map(fact -> LifeSight.ofEntry(one.bureau(), fact)).toList())
        .orElse(List.of());
  }

  private boolean seen(Recognition one) {
    return sight.circles().contains(one.circle().value())
        || new Party(actors.require()).seesInside(one.applicant(), one.bureau(), one.circle());
  }

  private List<AuditFact> look(UUID id) {
    UUID person = actors.require().personId();
    Instant now = clock.instant();
    Instant before = known.findById(new Look.Key(person, id)).map(Look::lookedAt).orElse(null);
    List<AuditFact> news = looks.news(person, ENTRY, id, before);
    looks.keep(person, ENTRY, id, before, now);
    return news;
  }
}
