package org.biaolian.recognition.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.biaolian.access.CurrentActor;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.CaseBatches;
import org.biaolian.recognition.CaseSummary;
import org.biaolian.recognition.ChecklistAnswer;
import org.biaolian.recognition.HandoverBatches;
import org.biaolian.recognition.ListedCase;
import org.biaolian.recognition.Seen;
import org.biaolian.recognition.SignatureEffect;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.TimeLimit;
import org.springframework.stereotype.Component;

/**
 * What one act would do to many cases: the rules of the single step, asked beforehand, from facts
 * read in a number of statements that does not depend on how many there are.
 */
@Component
public class CaseForesight {

  private final CaseRepository cases;
  private final RequestRepository requests;
  private final CaseViews views;
  private final CaseDesk desk;
  private final Handovers handovers;
  private final Admissibility admissibility;
  private final Checklists checklists;
  private final PublicVoices voices;
  private final SignatureEffects effects;
  private final Deadlines deadlines;
  private final CurrentActor actors;

  CaseForesight(
      CaseRepository cases,
      RequestRepository requests,
      CaseViews views,
      CaseDesk desk,
      Handovers handovers,
      Admissibility admissibility,
      Checklists checklists,
      PublicVoices voices,
      SignatureEffects effects,
      Deadlines deadlines,
      CurrentActor actors) {
    this.cases = cases;
    this.requests = requests;
    this.views = views;
    this.desk = desk;
    this.handovers = handovers;
    this.admissibility = admissibility;
    this.checklists = checklists;
    this.voices = voices;
    this.effects = effects;
    this.deadlines = deadlines;
    this.actors = actors;
  }

  /** Cases of which the viewer sees the inside, as far as they are among the chosen. */
  private record Chosen(
      List<ListedCase> items, Map<UUID, RecognitionCase> cases, Map<UUID, CaseSummary> summaries) {

    List<ListedCase> seen() {
      return items.stream().filter(item -> cases.containsKey(item.id())).toList();
    }

    RecognitionCase one(ListedCase item) {
      return Objects.requireNonNull(cases.get(item.id()));
    }

    CaseSummary summary(ListedCase item) {
      return Objects.requireNonNull(summaries.get(item.id()));
    }
  }

  private Chosen chosen(List<ListedCase> items) {
    Party party = new Party(actors.require());
    Map<UUID, RecognitionCase> found =
        cases.findAllById(items.stream().map(ListedCase::id).toList()).stream()
            .filter(party::seesInside)
            .collect(Collectors.toMap(RecognitionCase::id, Function.identity()));
    return new Chosen(
        items,
        found,
        views.summaries(List.copyOf(found.values()), party).stream()
            .collect(Collectors.toMap(CaseSummary::id, Function.identity())));
  }

  /** Of taking each as its clerk, in the order in which they were chosen. */
  public List<CaseBatches.Taken> ofAcknowledgements(List<ListedCase> items) {
    Party party = new Party(actors.require());
    Chosen chosen = chosen(items);
    UUID person = party.actor().personId();
    Set<UUID> advised = desk.advisedAmong(chosen.cases().keySet(), person);
    Consumer<RecognitionCase> rules =
        one -> {
          party.mustBeTarget(one);
          if (one.round() > 1 && advised.contains(one.id())) {
            throw new RuleViolation("expert-of-case");
          }
          one.mustBeThereToTake(person);
        };
    return chosen.seen().stream()
        .map(item -> taken(chosen, item, refusal(chosen.one(item), item, rules)))
        .toList();
  }

  private CaseBatches.Taken taken(Chosen chosen, ListedCase item, Optional<RuleViolation> refusal) {
    TimeLimit limit = refusal.isPresent() ? null : deadlines.toAssess(chosen.one(item));
    return new CaseBatches.Taken(
        chosen.summary(item),
        item.seen(),
        deadlines.explained(limit),
        limit == null ? 0 : limit.workingDays(),
        refusal);
  }

  /** Of a review of each, in the order in which they were chosen. */
  public List<CaseBatches.Foreseen> ofReviews(List<ListedCase> items) {
    Party party = new Party(actors.require());
    Chosen chosen = chosen(items);
    UUID person = party.actor().personId();
    Set<UUID> advised = desk.advisedAmong(chosen.cases().keySet(), person);
    return decisions(
        chosen,
        party,
        one -> {
          party.mustBeTarget(one);
          CaseDesk.mustNotAdvise(one, advised);
          one.mustAllowReview(person);
        },
        Map.of());
  }

  /** Of a signature on each, in the order in which they were chosen. */
  public List<CaseBatches.Foreseen> ofSignatures(List<ListedCase> items) {
    Party party = new Party(actors.require());
    Chosen chosen = chosen(items);
    UUID person = party.actor().personId();
    Set<UUID> advised = desk.advisedAmong(chosen.cases().keySet(), person);
    Map<UUID, RecognitionRequest> asked = asked(chosen);
    Admissibility.Footing footing = admissibility.footing(asked.values());
    Set<UUID> heard = voices.heard(chosen.cases().values());
    Map<CircleCode, Boolean> publicity = new HashMap<>();
    return decisions(
        chosen,
        party,
        one -> {
          party.mustBeTarget(one);
          boolean shown =
              publicity.computeIfAbsent(
                  one.circle(), any -> deadlines.figure(PolicyName.PUBLICITY_REQUIRED, one) == 1);
          one.mustAllowSignature(person);
          one.mustBeReadyToSign(deadlines.today(), shown);
          PublicVoices.mustBeWeighed(one, heard);
          CaseDesk.mustNotAdvise(one, advised);
          footing.of(Objects.requireNonNull(asked.get(one.requestId())), one.target());
        },
        effects.of(
            chosen.cases().values().stream()
                .filter(one -> party.actor().actsFor(one.target()))
                .toList()));
  }

  private List<CaseBatches.Foreseen> decisions(
      Chosen chosen,
      Party party,
      Consumer<RecognitionCase> rules,
      Map<UUID, SignatureEffect> follows) {
    Map<CircleCode, List<String>> points = new HashMap<>();
    List<CaseBatches.Foreseen> all = new ArrayList<>();
    for (ListedCase item : chosen.seen()) {
      RecognitionCase one = chosen.one(item);
      boolean own = party.actor().actsFor(one.target());
      all.add(
          new CaseBatches.Foreseen(
              chosen.summary(item),
              own ? one.decision() : null,
              own ? one.opinion() : null,
              own
                  ? unchecked(
                      one, points.computeIfAbsent(one.circle(), c -> checklists.points(one)))
                  : 0,
              item.seen(),
              follows.get(one.id()),
              refusal(one, item, rules)));
    }
    return all;
  }

  private Map<UUID, RecognitionRequest> asked(Chosen chosen) {
    Set<UUID> ids =
        chosen.cases().values().stream()
            .map(RecognitionCase::requestId)
            .collect(Collectors.toSet());
    return requests.findAllById(ids).stream()
        .collect(Collectors.toMap(RecognitionRequest::id, Function.identity()));
  }

  private static int unchecked(RecognitionCase one, List<String> points) {
    Set<String> looked =
        one.checks().stream().map(ChecklistAnswer::item).collect(Collectors.toSet());
    return ChecklistAnswer.open(points, looked);
  }

  /** Of handing each to one colleague, in the order in which they were chosen. */
  public List<HandoverBatches.Foreseen> ofHandovers(
      List<ListedCase> items, Handovers.Giving giving) {
    Party party = new Party(actors.require());
    Chosen chosen = chosen(items);
    Set<UUID> advised = desk.advisedAmong(chosen.cases().keySet(), giving.to());
    return chosen.seen().stream()
        .map(
            item ->
                new HandoverBatches.Foreseen(
                    chosen.summary(item),
                    item.seen(),
                    refusal(
                        chosen.one(item),
                        item,
                        one -> {
                          party.mustBeTarget(one);
                          handovers.check(one, item.seen(), giving, advised.contains(one.id()));
                        })))
        .toList();
  }

  private static Optional<RuleViolation> refusal(
      RecognitionCase one, ListedCase item, Consumer<RecognitionCase> rules) {
    try {
      Seen.check(item.seen(), one.version());
      rules.accept(one);
      return Optional.empty();
    } catch (RuleViolation refused) {
      return Optional.of(refused);
    }
  }
}
