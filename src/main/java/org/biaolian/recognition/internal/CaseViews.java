package org.biaolian.recognition.internal;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.access.Action;
import org.biaolian.access.Actor;
import org.biaolian.access.PermissionMatrix;
import org.biaolian.access.Role;
import org.biaolian.bureau.Agreements;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.CaseView;
import org.biaolian.recognition.CaseView.Information;
import org.biaolian.recognition.CaseView.Step;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as this viewer sees them. */
@Component
public class CaseViews {

  /** What goes by the checklist, or says what of it was left open. */
  private static final Set<Step> WITH_CHECKLIST = EnumSet.of(Step.PROPOSE, Step.AGREE, Step.SIGN);

  private final StandardFactsReader standards;
  private final Agreements agreements;
  private final RequestRepository requests;
  private final Deadlines deadlines;
  private final Checklists checklists;

  CaseViews(
      StandardFactsReader standards,
      Agreements agreements,
      RequestRepository requests,
      Deadlines deadlines,
      Checklists checklists) {
    this.standards = standards;
    this.agreements = agreements;
    this.requests = requests;
    this.deadlines = deadlines;
    this.checklists = checklists;
  }

  /** Other targets see the state of a case only. */
  public List<CaseSummary> summaries(List<RecognitionCase> cases, Party party) {
    Map<UUID, StandardFacts> facts =
        standards.named(
            cases.stream().map(RecognitionCase::standardId).collect(Collectors.toSet()));
    Map<UUID, RecognitionRequest> asked =
        requests
            .findAllById(cases.stream().map(RecognitionCase::requestId).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(RecognitionRequest::id, request -> request));
    return cases.stream()
        .map(
            one ->
                summary(
                    one,
                    Objects.requireNonNull(asked.get(one.requestId())),
                    Objects.requireNonNull(facts.get(one.standardId())),
                    party))
        .toList();
  }

  private static CaseSummary summary(
      RecognitionCase one, RecognitionRequest request, StandardFacts standard, Party party) {
    boolean inside = party.seesInside(one);
    boolean outcomeKnown = one.state() == CaseState.SIGNED || party.actor().actsFor(one.target());
    return new CaseSummary(
        one.id(),
        one.requestId(),
        request.number(),
        standard,
        one.applicant(),
        one.target(),
        one.state(),
        outcomeKnown ? one.outcome() : null,
        one.assignedAt(),
        one.signedAt(),
        inside ? one.dueOn() : null,
        one.round(),
        one.version(),
        inside);
  }

  /** The inside of a case: drafts and opinions stay in the target's house until it has signed. */
  public CaseView page(CaseReading.Read read, Party party) {
    RecognitionCase one = read.one();
    RecognitionRequest request = read.request();
    boolean inside = party.actor().actsFor(one.target()) || party.auditor();
    boolean decided = one.state() == CaseState.SIGNED;
    TimeLimit limit = party.seesInside(one) ? one.timeLimit() : null;
    Set<Step> steps = steps(one, party.actor());
    StandardFacts standard = standards.named(one.standardId()).orElseThrow();
    return new CaseView(
        summary(one, request, standard, party),
        agreements.find(request.agreementId()).orElseThrow(),
        request.effect(),
        request.area(),
        request.reasons(),
        request.comparison(),
        inside || decided ? one.decision() : null,
        inside || decided ? one.opinion() : null,
        inside ? one.reviewOpinion() : null,
        inside ? one.backReason() : null,
        one.endReason(),
        one.endGround(),
        name(read.names(), one.clerkId()),
        name(read.names(), one.reviewerId()),
        name(read.names(), one.signerId()),
        one.assessingSince(),
        deadlines.explained(limit),
        limit == null ? 0 : limit.workingDays(),
        information(one),
        one.clock().extensionReason(),
        inside ? one.checks() : List.of(),
        Collections.disjoint(steps, WITH_CHECKLIST) ? List.of() : checklists.points(one),
        one.version(),
        steps);
  }

  private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? null : names.get(id);
  }

  private static @Nullable Information information(RecognitionCase one) {
    String question = one.clock().question();
    Instant asked = one.clock().askedAt();
    return question == null || asked == null
        ? null
        : new Information(question, asked, one.clock().answer(), one.clock().answeredAt());
  }

  private Set<Step> steps(RecognitionCase one, Actor actor) {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    if (one.state() == CaseState.INFO_REQUESTED && actor.actsFor(one.applicant())) {
      addIf(steps, PermissionMatrix.may(actor.roles(), Action.DRAFT_REQUEST), Step.ANSWER);
    }
    if (!actor.actsFor(one.target())) {
      return steps;
    }
    boolean clerk = PermissionMatrix.may(actor.roles(), Action.ASSESS_CASE);
    boolean assesses = clerk && assesses(one, actor);
    boolean reviewer = PermissionMatrix.may(actor.roles(), Action.REVIEW_CASE);
    boolean signer = PermissionMatrix.may(actor.roles(), Action.SIGN_CASE);
    switch (one.state()) {
      case ASSIGNED -> addIf(steps, clerk, Step.ACKNOWLEDGE);
      case ASSESSING -> {
        addIf(steps, assesses, Step.PROPOSE);
        boolean inTime = assesses && one.timeLimit() != null && deadlines.left(one) >= 0;
        addIf(
            steps,
            inTime
                && one.clock().timesAsked()
                    < deadlines.figure(PolicyName.INFORMATION_REQUESTS, one),
            Step.ASK);
        addIf(
            steps,
            inTime && one.clock().extended() < deadlines.figure(PolicyName.EXTENSIONS, one),
            Step.EXTEND);
      }
      case INFO_REQUESTED ->
          addIf(steps, assesses && one.answerOverdue(deadlines.today()), Step.GO_ON);
      case IN_REVIEW -> addIf(steps, reviewer, Step.AGREE, Step.SEND_BACK);
      case TO_SIGN -> addIf(steps, signer, Step.SIGN, Step.SEND_BACK);
      case SIGNED, TERMINATED -> {}
    }
    return steps;
  }

  /** The clerk who took it, and whoever stands in for that clerk today. */
  private static boolean assesses(RecognitionCase one, Actor actor) {
    UUID clerk = one.clerkId();
    return actor.personId().equals(clerk)
        || (clerk != null && actor.principals(Role.CLERK).contains(clerk));
  }

  private static void addIf(Set<Step> steps, boolean may, Step... some) {
    if (may) {
      steps.addAll(List.of(some));
    }
  }
}
