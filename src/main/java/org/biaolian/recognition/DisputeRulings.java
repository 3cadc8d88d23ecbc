package org.biaolian.recognition;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.bureau.People;
import org.biaolian.bureau.People.Expert;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeExpert;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeExpertRepository;
import org.biaolian.recognition.internal.NewRounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat does in a dispute: it takes it up, asks experts and recommends. */
@Service
@Transactional
public class DisputeRulings {

  private final DisputeDesk desk;
  private final DisputeExpertRepository experts;
  private final NewRounds rounds;
  private final People people;
  private final Deadlines deadlines;
  private final CurrentActor actors;
  private final Clock clock;

  DisputeRulings(
      DisputeDesk desk,
      DisputeExpertRepository experts,
      NewRounds rounds,
      People people,
      Deadlines deadlines,
      CurrentActor actors,
      Clock clock) {
    this.desk = desk;
    this.experts = experts;
    this.rounds = rounds;
    this.people = people;
    this.deadlines = deadlines;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * Takes it up; both sides are to state their case.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.RULE_DISPUTE)
  public void accept(UUID id, long seen) {
    Dispute one = desk.ruled(id);
    Seen.check(seen, one.version());
    DisputeState from = one.state();
    one.accept(
        actors.require().personId(),
        deadlines.fromToday(PolicyName.DISPUTE_STATEMENT_WORKING_DAYS, one.circle(), null),
        clock.instant());
    desk.noted("dispute.accepted", one, from, null);
  }

  /** Does not take it up, with a reason. */
  @Requires(Action.RULE_DISPUTE)
  public void reject(UUID id, long seen, String reason) {
    Dispute one = desk.ruled(id);
    Seen.check(seen, one.version());
    DisputeState from = one.state();
    one.reject(actors.require().personId(), reason, clock.instant());
    desk.noted("dispute.rejected", one, from, reason);
  }

  /** The experts who are free to advise, by name. */
  @Requires(Action.RULE_DISPUTE)
  @Transactional(readOnly = true)
  public List<Expert> candidates(UUID id) {
    return desk.seen(id)
        .map(one -> people.advisers().stream().filter(expert -> free(one, expert)).toList())
        .orElse(List.of());
  }

  private boolean free(Dispute one, Expert expert) {
    try {
      named(one, expert);
      return true;
    } catch (RuleViolation conflict) {
      return false;
    }
  }

  private DisputeExpert named(Dispute one, Expert expert) {
    if (experts.existsByDisputeIdAndPersonId(one.id(), expert.id())) {
      throw new RuleViolation("expert-assigned-already");
    }
    rounds.mustHoldNoStep(one.caseId(), expert.id());
    return DisputeExpert.named(
        one, expert.id(), expert.bureaus(), actors.require().personId(), deadlines.today());
  }

  /**
   * Asks an expert of neither side; the first one starts the time of all.
   *
   * @throws RuleViolation that names the conflict, or {@code dispute-experts-time-over}
   */
  @Requires(Action.RULE_DISPUTE)
  public void ask(UUID id, UUID expertId) {
    Dispute one = desk.ruled(id);
    DisputeState from = one.state();
    Expert expert =
        people.advisers().stream()
            .filter(found -> found.id().equals(expertId))
            .findFirst()
            .orElseThrow(() -> new RuleViolation("expert-unknown"));
    DisputeExpert made = named(one, expert);
    one.askExperts(
        deadlines.fromToday(PolicyName.DISPUTE_EXPERT_WORKING_DAYS, one.circle(), null),
        deadlines.today(),
        clock.instant());
    experts.save(made);
    desk.noted("dispute.expert-asked", one, from, expert.name());
  }

  /**
   * Recommends to the target; this decides nothing.
   *
   * @throws RuleViolation {@code dispute-opinion-awaited} while an expert still has time
   */
  @Requires(Action.RULE_DISPUTE)
  public void recommend(UUID id, long seen, Recommendation recommendation, String reasons) {
    Dispute one = desk.ruled(id);
    Seen.check(seen, one.version());
    DisputeState from = one.state();
    UUID officer = actors.require().personId();
    if (experts.existsByDisputeIdAndPersonId(id, officer)) {
      throw new RuleViolation("expert-of-case");
    }
    one.recommend(
        officer,
        recommendation,
        reasons,
        experts.existsByDisputeIdAndOpinionIsNull(id),
        deadlines.today(),
        clock.instant());
    desk.noted("dispute.recommended", one, from, recommendation.name());
  }
}
