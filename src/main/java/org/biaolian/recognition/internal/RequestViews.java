package org.biaolian.recognition.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.People;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.recognition.RequestView;
import org.biaolian.recognition.RequestView.Step;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.recognition.domain.TimeLimit;
import org.springframework.stereotype.Component;

/** Requests as this viewer sees them. */
@Component
public class RequestViews {

  private final StandardFactsReader standards;
  private final Agreements agreements;
  private final People people;
  private final CaseRepository cases;
  private final CaseViews caseViews;
  private final Deadlines deadlines;

  RequestViews(
      StandardFactsReader standards,
      Agreements agreements,
      People people,
      CaseRepository cases,
      CaseViews caseViews,
      Deadlines deadlines) {
    this.standards = standards;
    this.agreements = agreements;
    this.people = people;
    this.cases = cases;
    this.caseViews = caseViews;
    this.deadlines = deadlines;
  }

  public List<RequestSummary> summaries(List<RecognitionRequest> requests) {
    Map<UUID, StandardFacts> facts =
        standards.of(
            requests.stream().map(RecognitionRequest::standardId).collect(Collectors.toSet()));
    return requests.stream()
        .map(request -> summary(request, Objects.requireNonNull(facts.get(request.standardId()))))
        .toList();
  }

  private static RequestSummary summary(RecognitionRequest request, StandardFacts standard) {
    return new RequestSummary(
        request.id(),
        request.number(),
        standard,
        request.applicant(),
        request.circle(),
        request.effect(),
        request.state(),
        List.copyOf(request.targets()),
        request.draftedAt(),
        request.dueOn(),
        request.submissionId(),
        request.version());
  }

  public RequestView page(RecognitionRequest request, Party party) {
    Map<UUID, String> names =
        people.names(
            Stream.of(request.draftedBy(), request.endorsedBy(), request.ruledBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    TimeLimit limit = request.timeLimit();
    return new RequestView(
        summaries(List.of(request)).getFirst(),
        agreements.find(request.agreementId()).orElseThrow(),
        request.area(),
        request.reasons(),
        request.comparison(),
        request.returnReason(),
        names.getOrDefault(request.draftedBy(), ""),
        request.endorsedBy() == null ? null : names.get(request.endorsedBy()),
        request.ruledBy() == null ? null : names.get(request.ruledBy()),
        request.submittedAt(),
        request.openedAt(),
        request.closedAt(),
        deadlines.explained(limit),
        limit == null ? 0 : limit.workingDays(),
        request.version(),
        caseViews.summaries(cases.findByRequestIdOrderByTargetAscRoundAsc(request.id()), party),
        steps(request, party));
  }

  /** What the viewer may do with it now. */
  static Set<Step> steps(RecognitionRequest request, Party party) {
    Actor actor = party.actor();
    RequestState state = request.state();
    Set<Step> steps = EnumSet.noneOf(Step.class);
    boolean home = actor.actsFor(request.applicant());
    if (home && PermissionMatrix.may(actor.roles(), Action.DRAFT_REQUEST)) {
      if (state == RequestState.DRAFT || state == RequestState.RETURNED) {
        steps.add(Step.CHANGE);
      }
      boolean endorsedAgain = request.mended() && request.endorsedBy() != null;
      if (state == RequestState.ENDORSED || endorsedAgain) {
        steps.add(Step.SUBMIT);
      }
      if (state.next().contains(RequestState.WITHDRAWN)) {
        steps.add(Step.WITHDRAW);
      }
    }
    boolean mended = request.mended() && request.endorsedBy() == null;
    if (home && PermissionMatrix.may(actor.roles(), Action.ENDORSE_REQUEST)) {
      if (state == RequestState.DRAFT || mended) {
        steps.add(Step.ENDORSE);
      }
      if (state == RequestState.DRAFT || state == RequestState.ENDORSED) {
        steps.add(Step.SEND_BACK);
      }
    }
    if (party.secretariatOf(request.circle())) {
      if (state == RequestState.SUBMITTED) {
        steps.add(Step.TAKE_UP);
      }
      if (state == RequestState.ADMISSIBILITY) {
        steps.add(Step.OPEN);
        steps.add(Step.RETURN);
      }
    }
    return steps;
  }
}
