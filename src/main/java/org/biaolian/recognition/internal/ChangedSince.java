package org.biaolian.recognition.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.Actor;
import org.biaolian.access.CurrentActor;
import org.biaolian.api.Slice;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.internal.LookRepository.Looked;
import org.biaolian.task.ChangeSource;
import org.biaolian.task.NewsItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases and entries that a person looked at and with which others have gone on since. */
@Component
class ChangedSince implements ChangeSource {

  private static final int LOOKED_AT = 60;
  private static final String CASE = "recognition-case";
  private static final List<String> KINDS = List.of(CASE, "recognition");

  private final LookRepository looks;
  private final RegisterSight sight;
  private final AuditTrail trail;
  private final CurrentActor actors;

  ChangedSince(LookRepository looks, RegisterSight sight, AuditTrail trail, CurrentActor actors) {
    this.looks = looks;
    this.sight = sight;
    this.trail = trail;
    this.actors = actors;
  }

  /** Something that changed. */
  private record Changed(Looked what, AuditFact fact) {}

  @Override
  @Transactional(readOnly = true)
  public List<NewsItem> changes(int limit) {
    Actor actor = actors.require();
    Party party = new Party(actor);
    Set<String> circles = sight.circles();
    Map<UUID, Looked> known =
        looks.latest(actor.personId(), new Slice(0, LOOKED_AT)).stream()
            .filter(one -> seen(one, party, circles))
            .collect(Collectors.toMap(Looked::subjectId, Function.identity()));
    Map<UUID, Changed> last = new LinkedHashMap<>();
    for (AuditFact fact : trail.latest(KINDS, known.keySet(), actor.personId())) {
      Looked what = known.get(fact.subjectId());
      if (what != null
          && LifeSight.isStep(fact.kind())
          && fact.recordedAt().isAfter(what.lookedAt())) {
        last.putIfAbsent(fact.subjectId(), new Changed(what, fact));
      }
    }
    return last.values().stream()
        .sorted(Comparator.comparing((Changed one) -> one.fact().recordedAt()).reversed())
        .limit(limit)
        .map(ChangedSince::item)
        .toList();
  }

  /** The inside of a case belongs to its parties; an entry to its circle too. */
  private static boolean seen(Looked one, Party party, Set<String> circles) {
    return !one.subjectKind().equals(CASE) && circles.contains(one.circle())
        || party.seesInside(
            new BureauCode(one.applicant()),
            new BureauCode(one.target()),
            new CircleCode(one.circle()));
  }

  private static NewsItem item(Changed one) {
    Looked what = one.what();
    return new NewsItem(
        what.number(),
        what.titleZh(),
        "fact." + one.fact().kind(),
        one.fact().recordedAt(),
        what.subjectKind().equals(CASE)
            ? RecognitionRoutes.recognitionCase(what.subjectId())
            : RecognitionRoutes.recognition(what.subjectId()),
        what.demonstration());
  }
}
