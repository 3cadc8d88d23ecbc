package org.biaolian.recognition.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.biaolian.bureau.Agreement;
import org.biaolian.bureau.Agreements;
import org.biaolian.bureau.Circles;
import org.biaolian.bureau.Organizations;
import org.biaolian.catalogue.LegalStatus;
import org.biaolian.catalogue.StandardFacts;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.kernel.BureauCode;
import org.biaolian.kernel.CircleCode;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.kernel.Sha256;
import org.biaolian.recognition.Effect;
import org.biaolian.recognition.NewRequest;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RequestState;
import org.springframework.stereotype.Component;

/** What makes a request admissible, as far as the portal can check it itself. */
@Component
public class Admissibility {

  private static final Set<RequestState> SENT =
      EnumSet.of(RequestState.SUBMITTED, RequestState.ADMISSIBILITY, RequestState.OPEN);

  private final StandardFactsReader standards;
  private final Agreements agreements;
  private final Circles circles;
  private final Organizations organizations;
  private final RequestRepository requests;
  private final RecognitionRepository recognitions;
  private final CaseRepository cases;
  private final Clock clock;

  Admissibility(
      StandardFactsReader standards,
      Agreements agreements,
      Circles circles,
      Organizations organizations,
      RequestRepository requests,
      RecognitionRepository recognitions,
      CaseRepository cases,
      Clock clock) {
    this.standards = standards;
    this.agreements = agreements;
    this.circles = circles;
    this.organizations = organizations;
    this.requests = requests;
    this.recognitions = recognitions;
    this.cases = cases;
    this.clock = clock;
  }

  /** The agreement holds and all parties are members of its circle. */
  public RecognitionRequest.Content content(BureauCode applicant, NewRequest entry) {
    Agreement agreement = agreementHolds(entry.agreementId());
    mustBeMembers(circles.members(agreement.circle()), applicant, entry.targets());
    return new RecognitionRequest.Content(
        agreement.id(),
        agreement.circle(),
        entry.effect(),
        entry.area(),
        entry.reasons(),
        entry.targets(),
        entry.comparison());
  }

  /**
   * Refuses a standard of another bureau, or one that is not in force.
   *
   * @return whether it is a demonstration
   */
  public boolean mustBeOwnAndInForce(BureauCode applicant, UUID standardId) {
    return ownAndInForce(applicant, standardId).demonstration();
  }

  private StandardFacts ownAndInForce(BureauCode applicant, UUID standardId) {
    return ownAndInForce(applicant, facts(standardId));
  }

  private static StandardFacts ownAndInForce(BureauCode applicant, StandardFacts standard) {
    if (!applicant.equals(standard.owner())) {
      throw new RuleViolation("standard-of-another-bureau");
    }
    if (standard.status() != LegalStatus.IN_FORCE) {
      throw new RuleViolation("standard-not-in-force", standard.number());
    }
    return standard;
  }

  /**
   * The whole check before sending and before opening.
   *
   * @return the hash of the text that is asked for
   */
  public String check(RecognitionRequest request) {
    Asking asking =
        new Asking(request.applicant(), request.agreementId(), request.circle(), request.effect());
    return known(asking, List.of(request.standardId()))
        .check(request.standardId(), request.targets(), request.id());
  }

  /** Who asks under which agreement for what effect. */
  public record Asking(BureauCode applicant, UUID agreementId, CircleCode circle, Effect effect) {}

  /** What bears on asking for many standards at once, read in few queries however many they are. */
  public KnownFacts known(Asking asking, Collection<UUID> ids) {
    boolean holds =
        agreements
            .find(asking.agreementId())
            .filter(found -> found.holdsOn(LocalDate.now(clock)))
            .isPresent();
    Map<UUID, StandardFacts> facts = standards.of(ids);
    if (facts.isEmpty()) {
      throw new RuleViolation("not-found");
    }
    LocalDate today = LocalDate.now(clock);
    return new KnownFacts(
        asking,
        holds,
        Set.copyOf(circles.members(asking.circle())),
        facts,
        standards.readableIn(ids, asking.circle()),
        requests.findByStandardIdInAndEffectAndStateIn(ids, asking.effect(), SENT).stream()
            .collect(Collectors.groupingBy(RecognitionRequest::standardId)),
        recognitions.findByStandardIdInAndEffect(ids, asking.effect()).stream()
            .filter(one -> !one.stateOn(today).next().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Recognition::standardId,
                    Collectors.mapping(Recognition::bureau, Collectors.toSet()))),
        standards.publishedWith(ids),
        cases.decidedAnew(ids, asking.effect()).stream()
            .collect(Collectors.groupingBy(RecognitionCase::standardId)),
        target -> organizations.bureau(target).shortZh());
  }

  /** What a decision rests on. */
  public record Grounds(StandardFacts standard, Agreement agreement) {}

  /** What the decisions about some requests rest on, as it is today. */
  public final class Footing {

    private final Map<UUID, StandardFacts> facts;
    private final Map<UUID, Agreements.InForce> pacts;

    private Footing(Map<UUID, StandardFacts> facts, Map<UUID, Agreements.InForce> pacts) {
      this.facts = facts;
      this.pacts = pacts;
    }

    /**
     * What must still be so when a target signs.
     *
     * @throws RuleViolation when the decision would rest on nothing
     */
    public Grounds of(RecognitionRequest request, BureauCode target) {
      StandardFacts standard = facts.get(request.standardId());
      if (standard == null) {
        throw new RuleViolation("not-found");
      }
      ownAndInForce(request.applicant(), standard);
      Agreements.InForce pact = pacts.get(request.agreementId());
      if (pact == null) {
        throw new RuleViolation("agreement-not-in-force");
      }
      mustBeMembers(pact.members(), request.applicant(), Set.of(target));
      mustHaveTheText(request, standard);
      return new Grounds(standard, pact.agreement());
    }
  }

  /** Reads what decisions rest on, in two statements however many requests they are about. */
  public Footing footing(Collection<RecognitionRequest> some) {
    return new Footing(
        standards.of(some.stream().map(RecognitionRequest::standardId).collect(Collectors.toSet())),
        agreements.inForceWithMembers(
            some.stream().map(RecognitionRequest::agreementId).collect(Collectors.toSet())));
  }

  private static void mustHaveTheText(RecognitionRequest request, StandardFacts standard) {
    Sha256 text = standard.textHash();
    if (text == null || !text.hex().equals(request.textHash())) {
      throw new RuleViolation("text-changed-meanwhile", standard.number());
    }
  }

  private Agreement agreementHolds(UUID id) {
    return agreements
        .find(id)
        .filter(found -> found.holdsOn(LocalDate.now(clock)))
        .orElseThrow(() -> new RuleViolation("agreement-not-in-force"));
  }

  private void mustBeMembers(
      Collection<BureauCode> members, BureauCode applicant, Set<BureauCode> targets) {
    if (!members.contains(applicant)) {
      throw new RuleViolation("applicant-no-member");
    }
    for (BureauCode target : targets) {
      if (!members.contains(target)) {
        throw new RuleViolation("target-no-member", organizations.bureau(target).shortZh());
      }
    }
  }

  /** Refuses to decide anew what was asked for, or recognised, by another request meanwhile. */
  public void mustNotBeAskedAnew(RecognitionRequest request, BureauCode target) {
    Set<UUID> own =
        cases.findByRequestIdAndTargetOrderByRound(request.id(), target.value()).stream()
            .map(RecognitionCase::id)
            .collect(Collectors.toSet());
    LocalDate today = LocalDate.now(clock);
    Set<UUID> standard = Set.of(request.standardId());
    boolean recognised =
        recognitions.findByStandardIdInAndEffect(standard, request.effect()).stream()
            .filter(one -> one.bureau().equals(target) && !own.contains(one.caseId()))
            .anyMatch(one -> !one.stateOn(today).next().isEmpty());
    boolean asked =
        requests.findByStandardIdInAndEffectAndStateIn(standard, request.effect(), SENT).stream()
            .filter(other -> !other.id().equals(request.id()))
            .anyMatch(other -> other.targets().contains(target));
    if (recognised || asked) {
      throw new RuleViolation("duplicate-request", organizations.bureau(target).shortZh());
    }
  }

  private StandardFacts facts(UUID standardId) {
    return standards.find(standardId).orElseThrow(() -> new RuleViolation("not-found"));
  }
}
