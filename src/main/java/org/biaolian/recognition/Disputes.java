package org.biaolian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.biaolian.access.Action;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.Requires;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.policy.PolicyName;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeIdentity.Decided;
import org.biaolian.recognition.domain.DisputeIdentity.Opening;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.TimeLimit;
import org.biaolian.recognition.internal.CaseDesk;
import org.biaolian.recognition.internal.CaseReading.Read;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.Deadlines;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeRepository;
import org.biaolian.recognition.internal.DisputeViews;
import org.biaolian.recognition.internal.NewRounds;
import org.biaolian.recognition.internal.ObjectionLimits;
import org.biaolian.recognition.internal.Party;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.recognition.internal.SeenDisputes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the two sides of a dispute do: contest, state their case, take back, decide anew. */
@Service
@Transactional
public class Disputes {

  private final DisputeRepository disputes;
  private final CaseRepository cases;
  private final RecognitionRepository recognitions;
  private final DisputeDesk desk;
  private final CaseDesk caseDesk;
  private final DisputeViews views;
  private final SeenDisputes rows;
  private final NewRounds rounds;
  private final ObjectionLimits objections;
  private final Deadlines deadlines;
  private final CurrentActor actors;
  private final Clock clock;

  Disputes(
      DisputeRepository disputes,
      CaseRepository cases,
      RecognitionRepository recognitions,
      DisputeDesk desk,
      CaseDesk caseDesk,
      DisputeViews views,
      SeenDisputes rows,
      NewRounds rounds,
      ObjectionLimits objections,
      Deadlines deadlines,
      CurrentActor actors,
      Clock clock) {
    this.disputes = disputes;
    this.cases = cases;
    this.recognitions = recognitions;
    this.desk = desk;
    this.caseDesk = caseDesk;
    this.views = views;
    this.rows = rows;
    this.rounds = rounds;
    this.objections = objections;
    this.deadlines = deadlines;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * The applicant's approver contests an adverse decision, once.
   *
   * @throws RuleViolation {@code dispute-too-late}, {@code dispute-opened-already} and others
   */
  @Requires(Action.DISPUTE)
  public UUID open(NewDispute entry) {
    RecognitionCase one = caseDesk.ofApplicant(entry.caseId());
    // Two who contest at once wait for each other here.
    cases.lock(List.of(one.id()));
    Decided decided = decided(one, entry.contested());
    mustBeFirst(one, entry.contested());
    if (cases.decidedLater(one.id())) {
      throw new RuleViolation("dispute-overtaken");
    }
    Dispute made =
        disputes.save(
            Dispute.open(
                Opening.of(
                    decided,
                    actors.require().personId(),
                    entry,
                    deadlines.figure(PolicyName.DISPUTE_MONTHS, one)),
                objections.of(decided),
                deadlines.fromToday(
                    PolicyName.DISPUTE_ACCEPTANCE_WORKING_DAYS, one.circle(), one.target()),
                deadlines.today(),
                clock.instant()));
    desk.deputised(made);
    desk.noted("dispute.opened", made, null, entry.grounds());
    return made.id();
  }

  private Decided decided(RecognitionCase one, Contested contested) {
    return contested == Contested.DECISION
        ? Decided.of(one, clock.getZone())
        : Decided.revoked(
            one,
            recognitions
                .findByCaseId(one.id())
                .orElseThrow(() -> new RuleViolation("dispute-not-revoked")));
  }

  private void mustBeFirst(RecognitionCase one, Contested contested) {
    if (disputes.existsByCaseIdAndContested(one.id(), contested)) {
      throw new RuleViolation("dispute-opened-already");
    }
  }

  /** Whether the applicant can contest what a case decided; nothing where it is not adverse. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<DisputeChance> chance(UUID caseId, Contested contested) {
    return caseDesk
        .seen(caseId)
        .filter(one -> actors.require().actsFor(one.applicant()))
        .flatMap(
            one ->
                adverse(one, contested)
                    .filter(decided -> !cases.decidedLater(caseId))
                    .map(
                        decided ->
                            chance(
                                decided,
                                objections.of(decided),
                                disputes.existsByCaseIdAndContested(caseId, contested))));
  }

  /** The same of a decision, from what was read of the case. */
  Optional<DisputeChance> chance(Read read) {
    RecognitionCase one = read.one();
    if (!actors.require().actsFor(one.applicant()) || decidedLater(read)) {
      return Optional.empty();
    }
    return adverse(one, Contested.DECISION)
        .map(
            decided ->
                chance(
                    decided,
                    objections.of(decided, read.objections()),
                    read.disputes().stream()
                        .filter(dispute -> dispute.caseId().equals(one.id()))
                        .anyMatch(dispute -> dispute.contested() == Contested.DECISION)));
  }

  private static boolean decidedLater(Read read) {
    return read.rounds().stream()
        .filter(round -> round.round() > read.one().round())
        .anyMatch(round -> round.state() == CaseState.SIGNED);
  }

  /** What was decided, if it can be contested at all. */
  private Optional<Decided> adverse(RecognitionCase one, Contested contested) {
    try {
      return Optional.of(decided(one, contested));
    } catch (RuleViolation notAdverse) {
      return Optional.empty();
    }
  }

  private DisputeChance chance(Decided decided, TimeLimit window, boolean opened) {
    String refusal =
        opened
            ? "dispute-opened-already"
            : window.over(LocalDate.now(clock)) ? "dispute-too-late" : null;
    return new DisputeChance(
        decided.what(),
        refusal,
        window.due(),
        window.workingDays(),
        window.since(),
        deadlines.provisional(window.due()));
  }

  /** The side's approver hands in its one statement. */
  @Requires(Action.DISPUTE)
  public void state(UUID id, String text) {
    Dispute one = desk.ofSide(id);
    DisputeState from = one.state();
    one.state(
        desk.side(one).orElseThrow(),
        actors.require().personId(),
        text,
        deadlines.today(),
        clock.instant());
    desk.deputised(one);
    desk.noted("dispute.stated", one, from, null);
  }

  /**
   * The applicant takes it back.
   *
   * @param seen the version that the page showed
   */
  @Requires(Action.DISPUTE)
  public void withdraw(UUID id, long seen, String reason) {
    Dispute one = desk.ofApplicant(id);
    Seen.check(seen, one.version());
    DisputeState from = one.state();
    one.withdraw(actors.require().personId(), reason, clock.instant());
    desk.deputised(one);
    desk.noted("dispute.withdrawn", one, from, reason);
  }

  /**
   * The target decides anew: a further round of the case begins.
   *
   * @return the round
   * @throws RuleViolation when the case rests on nothing any more
   */
  @Requires(Action.DISPUTE)
  public UUID decideAnew(UUID id, long seen, String reason) {
    Dispute one = desk.ofTarget(id);
    Seen.check(seen, one.version());
    DisputeState from = one.state();
    RecognitionCase round = rounds.open(one.caseId());
    one.settle(actors.require().personId(), round.id(), reason, clock.instant());
    desk.deputised(one);
    desk.noted("dispute.settled", one, from, reason);
    return round.id();
  }

  /** The target lets its decision stand, knowing the recommendation. */
  @Requires(Action.DISPUTE)
  public void letStand(UUID id, long seen, String reason) {
    Dispute one = desk.ofTarget(id);
    Seen.check(seen, one.version());
    DisputeState from = one.state();
    one.letStand(actors.require().personId(), reason, clock.instant());
    desk.deputised(one);
    desk.noted("dispute.not-settled", one, from, reason);
  }

  /** The whole file, for both sides, the secretariat and the auditor. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public Optional<DisputeView> find(UUID id) {
    Party party = new Party(actors.require());
    return desk.seen(id).map(one -> views.page(one, party));
  }

  /** The disputes about any round of a case, the first one first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<DisputeLine> ofCase(UUID caseId) {
    return caseDesk
        .seen(caseId)
        .map(
            one ->
                views.linesOf(
                    one,
                    disputes.findByRequestIdAndTargetOrderByOpenedAt(
                        one.requestId(), one.target().value())))
        .orElse(List.of());
  }

  /** For whoever sees inside the case. */
  List<DisputeLine> ofCase(RecognitionCase one, List<Dispute> found) {
    return views.linesOf(one, found);
  }

  /** The disputes that this person sees; the nearest last day first. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public List<DisputeLine> list(
      Set<DisputeState> states, Set<DisputeSide> sides, int offset, int limit) {
    return views.lines(rows.list(new Party(actors.require()), states, sides, offset, limit));
  }

  /** How many {@link #list} has in all. */
  @Requires(Action.READ_SHARED)
  @Transactional(readOnly = true)
  public long count(Set<DisputeState> states, Set<DisputeSide> sides) {
    return rows.count(new Party(actors.require()), states, sides);
  }
}
