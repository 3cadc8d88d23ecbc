package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.CurrentActor;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.JobAct;
import org.biaolian.recognition.RequestJobs.Foreseen;
import org.biaolian.recognition.RequestJobs.Item;
import org.biaolian.recognition.RequestSummary;
import org.biaolian.recognition.RequestView.Step;
import org.biaolian.recognition.domain.Duties;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.springframework.stereotype.Component;

/** What an act would do to many requests: the rules of the single step, asked beforehand. */
@Component
public class RequestForesight {

  private final RequestRepository requests;
  private final Admissibility admissibility;
  private final RequestViews views;
  private final CurrentActor actors;

  RequestForesight(
      RequestRepository requests,
      Admissibility admissibility,
      RequestViews views,
      CurrentActor actors) {
    this.requests = requests;
    this.admissibility = admissibility;
    this.views = views;
    this.actors = actors;
  }

  /** In the order in which they were chosen; what the viewer does not see is left out. */
  public List<Foreseen> of(JobAct act, List<Item> chosen) {
    Party party = new Party(actors.require());
    Map<UUID, RecognitionRequest> found =
        requests.findAllById(chosen.stream().map(Item::id).toList()).stream()
            .filter(party::sees)
            .collect(Collectors.toMap(RecognitionRequest::id, Function.identity()));
    Map<UUID, RequestSummary> summaries =
        views.summaries(List.copyOf(found.values())).stream()
            .collect(Collectors.toMap(RequestSummary::id, Function.identity()));
    Map<Admissibility.Asking, KnownFacts> known =
        act == JobAct.SUBMIT || act == JobAct.OPEN ? known(found) : Map.of();
    List<Foreseen> all = new ArrayList<>();
    for (Item item : chosen) {
      RecognitionRequest request = found.get(item.id());
      if (request != null) {
        all.add(
            new Foreseen(
                Objects.requireNonNull(summaries.get(item.id())),
                item.seen(),
                refusal(act, request, item.seen(), party, known)));
      }
    }
    return all;
  }

  private Map<Admissibility.Asking, KnownFacts> known(Map<UUID, RecognitionRequest> found) {
    Map<Admissibility.Asking, KnownFacts> known = new HashMap<>();
    found.values().stream()
        .collect(
            Collectors.groupingBy(
                RequestForesight::asking,
                Collectors.mapping(RecognitionRequest::standardId, Collectors.toSet())))
        .forEach((asking, ids) -> known.put(asking, admissibility.known(asking, ids)));
    return known;
  }

  private static Admissibility.Asking asking(RecognitionRequest request) {
    return new Admissibility.Asking(
        request.applicant(), request.agreementId(), request.circle(), request.effect());
  }

  private static Optional<RuleViolation> refusal(
      JobAct act,
      RecognitionRequest request,
      long seen,
      Party party,
      Map<Admissibility.Asking, KnownFacts> known) {
    if (request.version() != seen) {
      return Optional.of(new RuleViolation("changed-meanwhile"));
    }
    if (!RequestViews.steps(request, party).contains(step(act))) {
      return Optional.of(new RuleViolation("request-not-at-step", request.state()));
    }
    try {
      switch (act) {
        case ENDORSE -> Duties.mayEndorse(party.actor().personId(), request.draftedBy());
        case TAKE_UP, RETURN -> party.mustRule(request);
        case OPEN -> {
          party.mustRule(request);
          check(request, known);
        }
        case SUBMIT -> check(request, known);
        case WITHDRAW, CREATE -> {}
      }
      return Optional.empty();
    } catch (RuleViolation refused) {
      return Optional.of(refused);
    }
  }

  private static void check(
      RecognitionRequest request, Map<Admissibility.Asking, KnownFacts> known) {
    Objects.requireNonNull(known.get(asking(request)))
        .check(request.standardId(), request.targets(), request.id());
  }

  private static Step step(JobAct act) {
    return switch (act) {
      case CREATE -> throw new IllegalArgumentException("there is no request yet");
      case ENDORSE -> Step.ENDORSE;
      case SUBMIT -> Step.SUBMIT;
      case TAKE_UP -> Step.TAKE_UP;
      case OPEN -> Step.OPEN;
      case RETURN -> Step.RETURN;
      case WITHDRAW -> Step.WITHDRAW;
    };
  }
}
