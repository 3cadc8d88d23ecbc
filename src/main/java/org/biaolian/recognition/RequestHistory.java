package org.biaolian.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.recognition.RequestLife.Event;
import org.biaolian.recognition.RequestLife.Span;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RegisterAct;
import org.biaolian.recognition.internal.ActRepository;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeRepository;
import org.biaolian.recognition.internal.LifeSight;
import org.biaolian.recognition.internal.LifeSpans;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.RegisterLook;
import org.biaolian.recognition.internal.RegisterSight;
import org.biaolian.recognition.internal.RequestRepository;
import org.biaolian.recognition.internal.RequestViews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole life of a request on one line of time: its own steps, those of all its cases and
 * disputes, the papers made of them and what became of the entries of the register. It is read from
 * the trail, narrowed to what the viewer may know.
 */
@Service
@Transactional(readOnly = true)
public class RequestHistory {

  /** More facts of one request are not read. */
  private static final int MOST = 5000;

  private static final List<String> KINDS =
      List.of(
          "recognition-request",
          RecognitionCases.SUBJECT,
          DisputeDesk.SUBJECT,
          RegisterLook.SUBJECT,
          RegisterActs.SUBJECT);

  private final RequestRepository requests;
  private final CaseRepository cases;
  private final RecognitionRepository recognitions;
  private final DisputeRepository disputes;
  private final ActRepository acts;
  private final RequestViews views;
  private final LifeSpans spans;
  private final RegisterSight sight;
  private final AuditTrail trail;
  private final CurrentActor actors;

  RequestHistory(
      RequestRepository requests,
      CaseRepository cases,
      RecognitionRepository recognitions,
      DisputeRepository disputes,
      ActRepository acts,
      RequestViews views,
      LifeSpans spans,
      RegisterSight sight,
      AuditTrail trail,
      CurrentActor actors) {
    this.requests = requests;
    this.cases = cases;
    this.recognitions = recognitions;
    this.disputes = disputes;
    this.acts = acts;
    this.views = views;
    this.spans = spans;
    this.sight = sight;
    this.trail = trail;
    this.actors = actors;
  }

  /** The life of a request, for whoever sees the request. */
  @Requires(Action.READ_SHARED)
  public Optional<RequestLife> of(UUID requestId) {
    Party party = new Party(actors.require());
    return requests.findById(requestId).filter(party::sees).map(one -> life(one, party));
  }

  /** The request behind a case, for whoever sees the request. */
  @Requires(Action.READ_SHARED)
  public Optional<UUID> requestOf(UUID caseId) {
    Party party = new Party(actors.require());
    return cases
        .findById(caseId)
        .flatMap(one -> requests.findById(one.requestId()))
        .filter(party::sees)
        .map(RecognitionRequest::id);
  }

  private RequestLife life(RecognitionRequest request, Party party) {
    LifeSight known = new LifeSight(party);
    List<RecognitionCase> worked = cases.findByRequestIdOrderByTargetAscRoundAsc(request.id());
    List<Recognition> entries =
        recognitions.findByCaseIdIn(worked.stream().map(RecognitionCase::id).toList()).stream()
            .filter(entry -> seen(entry, party))
            .toList();
    List<Dispute> contested =
        disputes.findByRequestIdIn(List.of(request.id())).stream()
            .filter(one -> party.seesInside(one.applicant(), one.target(), one.circle()))
            .toList();
    List<RegisterAct> enacted =
        entries.isEmpty() ? List.of() : acts.on(entries.stream().map(Recognition::id).toList());
    Map<UUID, List<AuditFact>> facts =
        facts(
            Stream.of(
                    Stream.of(request.id()),
                    worked.stream().map(RecognitionCase::id),
                    entries.stream().map(Recognition::id),
                    contested.stream().map(Dispute::id),
                    enacted.stream().map(RegisterAct::id))
                .flatMap(ids -> ids)
                .toList());
    List<Event> events = new ArrayList<>();
    List<Span> had = new ArrayList<>();
    List<AuditFact> own = known.from(request, facts.getOrDefault(request.id(), List.of()));
    own.forEach(fact -> known.of(request, fact).ifPresent(events::add));
    if (party.actor().actsFor(request.applicant())
        || party.secretariatOf(request.circle())
        || party.auditor()) {
      had.addAll(spans.of(request, own));
    }
    for (RecognitionCase one : worked) {
      List<AuditFact> mine = facts.getOrDefault(one.id(), List.of());
      mine.forEach(fact -> known.of(one, fact).ifPresent(events::add));
      if (party.seesInside(one)) {
        had.addAll(spans.of(one, mine));
      }
    }
    for (Recognition entry : entries) {
      facts
          .getOrDefault(entry.id(), List.of())
          .forEach(fact -> events.add(LifeSight.ofEntry(entry.bureau(), fact)));
    }
    for (Dispute one : contested) {
      List<AuditFact> steps = facts.getOrDefault(one.id(), List.of());
      steps.forEach(fact -> known.of(one, fact).ifPresent(events::add));
      had.addAll(spans.of(one, steps));
    }
    for (RegisterAct one : enacted) {
      facts
          .getOrDefault(one.id(), List.of())
          .forEach(fact -> known.of(one, fact).ifPresent(events::add));
    }
    events.sort(Comparator.comparing(Event::at));
    return new RequestLife(views.summaries(List.of(request)).getFirst(), had, events);
  }

  /** By the thing that they are about, the first first; asked at once. */
  private Map<UUID, List<AuditFact>> facts(List<UUID> ids) {
    return trail.steps(KINDS, ids, MOST).reversed().stream()
        .collect(Collectors.groupingBy(AuditFact::subjectId));
  }

  private boolean seen(Recognition entry, Party party) {
    return sight.circles().contains(entry.circle().value())
        || party.seesInside(entry.applicant(), entry.bureau(), entry.circle());
  }
}
