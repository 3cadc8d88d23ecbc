package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.api.Slice;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.domain.Look;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.task.ChangeSource;
import org.biaolian.task.NewsItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases and entries that a person looked at and with which others have gone on since. */
@Component
class ChangedSince implements ChangeSource {

  private static final int LOOKED_AT = 60;
  private static final List<String> KINDS = List.of("recognition-case", "recognition");

  private final LookRepository looks;
  private final CaseRepository cases;
  private final RecognitionRepository recognitions;
  private final RegisterSight sight;
  private final StandardFactsReader standards;
  private final AuditTrail trail;
  private final CurrentActor actors;

  ChangedSince(
      LookRepository looks,
      CaseRepository cases,
      RecognitionRepository recognitions,
      RegisterSight sight,
      StandardFactsReader standards,
      AuditTrail trail,
      CurrentActor actors) {
    this.looks = looks;
    this.cases = cases;
    this.recognitions = recognitions;
    this.sight = sight;
    this.standards = standards;
    this.trail = trail;
    this.actors = actors;
  }

  /** Something that changed, and where it is seen. */
  private record Changed(AuditFact fact, UUID standardId, String route) {}

  @Override
  @Transactional(readOnly = true)
  public List<NewsItem> changes(int limit) {
    Actor actor = actors.require();
    Map<UUID, Look> known =
        looks.latest(actor.personId(), new Slice(0, LOOKED_AT)).stream()
            .collect(Collectors.toMap(look -> look.id().subjectId(), Function.identity()));
    if (known.isEmpty()) {
      return List.of();
    }
    Map<UUID, AuditFact> last = new HashMap<>();
    trail.latest(KINDS, known.keySet(), actor.personId()).stream()
        .filter(fact -> LifeSight.isStep(fact.kind()))
        .filter(fact -> known.containsKey(fact.subjectId()))
        .filter(
            fact ->
                fact.recordedAt()
                    .isAfter(Objects.requireNonNull(known.get(fact.subjectId())).lookedAt()))
        .forEach(fact -> last.putIfAbsent(fact.subjectId(), fact));
    List<Changed> changed = new ArrayList<>(cases(last, new Party(actor)));
    changed.addAll(entries(last, new Party(actor)));
    List<Changed> shown =
        changed.stream()
            .sorted(Comparator.comparing((Changed one) -> one.fact().recordedAt()).reversed())
            .limit(limit)
            .toList();
    Map<UUID, StandardFacts> facts =
        standards.named(shown.stream().map(Changed::standardId).collect(Collectors.toSet()));
    return shown.stream()
        .map(one -> item(one, Objects.requireNonNull(facts.get(one.standardId()))))
        .toList();
  }

  private List<Changed> cases(Map<UUID, AuditFact> last, Party party) {
    return cases.findAllById(of(last, "recognition-case")).stream()
        .filter(party::seesInside)
        .map((RecognitionCase one) -> changed(last, one.id(), one.standardId(), true))
        .toList();
  }

  private List<Changed> entries(Map<UUID, AuditFact> last, Party party) {
    Set<UUID> ids = of(last, "recognition");
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<String> circles = sight.circles();
    return recognitions.findAllById(ids).stream()
        .filter(
            (Recognition one) ->
                circles.contains(one.circle().value())
                    || party.seesInside(one.applicant(), one.bureau(), one.circle()))
        .map(one -> changed(last, one.id(), one.standardId(), false))
        .toList();
  }

  private static Set<UUID> of(Map<UUID, AuditFact> last, String kind) {
    return last.values().stream()
        .filter(fact -> fact.subjectKind().equals(kind))
        .map(AuditFact::subjectId)
        .collect(Collectors.toSet());
  }

  private static Changed changed(
      Map<UUID, AuditFact> last, UUID id, UUID standardId, boolean ofCase) {
    return new Changed(
        Objects.requireNonNull(last.get(id)),
        standardId,
        ofCase ? RecognitionRoutes.recognitionCase(id) : RecognitionRoutes.recognition(id));
  }

  private static NewsItem item(Changed one, StandardFacts standard) {
    return new NewsItem(
        standard.number(),
        standard.titleZh(),
        "fact." + one.fact().kind(),
        one.fact().recordedAt(),
        one.route(),
        standard.demonstration());
  }
}
