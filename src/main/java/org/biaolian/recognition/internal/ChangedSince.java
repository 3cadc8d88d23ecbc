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
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.internal.DeskRows.Row;
import org.biaolian.recognition.internal.DeskRows.Sort;
import org.biaolian.task.NewsItem;
import org.springframework.stereotype.Component;

/** The cases and entries that a person looked at and with which others have gone on since. */
@Component
class ChangedSince {

  private static final List<String> KINDS = List.of("recognition-case", "recognition");

  private final RegisterSight sight;
  private final AuditTrail trail;

  ChangedSince(RegisterSight sight, AuditTrail trail) {
    this.sight = sight;
    this.trail = trail;
  }

  /** Something that changed. */
  private record Changed(Row what, AuditFact fact) {}

  /**
   * @param rows among others those that the person looked at
   */
  List<NewsItem> changes(Actor actor, List<Row> rows, int limit) {
    Party party = new Party(actor);
    Set<String> circles = sight.circles();
    Map<UUID, Row> known =
        rows.stream()
            .filter(one -> seen(one, party, circles))
            .collect(Collectors.toMap(Row::id, Function.identity()));
    Map<UUID, Changed> last = new LinkedHashMap<>();
    for (AuditFact fact : trail.latest(KINDS, known.keySet(), actor.personId())) {
      Row what = known.get(fact.subjectId());
      if (what != null && LifeSight.isStep(fact.kind()) && fact.recordedAt().isAfter(what.at())) {
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
  private static boolean seen(Row one, Party party, Set<String> circles) {
    return switch (one.sort()) {
      case LOOKED_AT_CASE -> inside(one, party);
      case LOOKED_AT_ENTRY -> circles.contains(one.circle()) || inside(one, party);
      case REQUEST, CASE_WITH_DUE_DAY, CASE_WITHOUT, DISPUTE, TURNED, SOURCE, REMINDED -> false;
    };
  }

  private static boolean inside(Row one, Party party) {
    return party.seesInside(
        new BureauCode(one.applicant()),
        new BureauCode(one.bureau()),
        new CircleCode(one.circle()));
  }

  private static NewsItem item(Changed one) {
    Row what = one.what();
    return new NewsItem(
        what.number(),
        what.title(),
        "fact." + one.fact().kind(),
        one.fact().recordedAt(),
        what.sort() == Sort.LOOKED_AT_CASE
            ? RecognitionRoutes.recognitionCase(what.id())
            : RecognitionRoutes.recognition(what.id()),
        what.demonstration());
  }
}
