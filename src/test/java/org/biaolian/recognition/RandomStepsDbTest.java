package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.biaolian.access.CurrentActor;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Role;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.bureau.People;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.ExpertAssignment;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.ExpertAssignmentRepository;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two thousand random steps by eight people at the same time on the same cases, with fixed seeds:
 * from the first round to experts, handover, disputes and the rounds that follow, and withdrawal.
 * Whatever was acknowledged has its fact once, each round's facts lead from state to state without
 * a gap to where it is, and each favourable decision is in the register once.
 */
@DbTest
class RandomStepsDbTest {

  private static final List<String> PEOPLE =
      List.of(
          "jinzhong-clerk",
          "jinzhong-reviewer",
          "jinzhong-approver",
          "taiyuan-clerk",
          "taiyuan-approver",
          "expert-2",
          "yangquan-approver",
          "sec-cities-secretary");
  private static final int STEPS_EACH = 250;
  private static final int CASES = 6;

  /** Acts that leave a case in its state. */
  private static final Set<String> STAYING = Set.of("case.extended", "case.handed-over");

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionCases cases;
  @Autowired private CaseClocks clocks;
  @Autowired private Clock clock;
  @Autowired private CaseHandovers handovers;
  @Autowired private ExpertOpinions opinions;
  @Autowired private RecognitionRequests requests;
  @Autowired private Disputes disputes;
  @Autowired private DisputeRulings rulings;
  @Autowired private People people;
  @Autowired private CaseRepository rows;
  @Autowired private ExpertAssignmentRepository experts;
  @Autowired private RecognitionRepository register;
  @Autowired private AuditTrail trail;
  @Autowired private CurrentActor actors;

  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Set<UUID> withdrawn = ConcurrentHashMap.newKeySet();

  /** Of each first round, the present one. */
  private final Map<UUID, UUID> latest = new ConcurrentHashMap<>();

  /** Of each round that was contested, its dispute. */
  private final Map<UUID, UUID> contested = new ConcurrentHashMap<>();

  private UUID clerk = new UUID(0, 0);
  private UUID second = new UUID(0, 0);
  private UUID expert = new UUID(0, 0);

  @BeforeEach
  void aSecondClerkAndAnExpertAreThere() {
    people.enter(
        List.of(
            new People.Entry(
                "jinzhong-second",
                "接手经办",
                null,
                DecidedCases.JINZHONG.organization(),
                EnumSet.of(Role.CLERK),
                LocalDate.of(2024, 1, 1))));
    clerk = person("jinzhong-clerk");
    expert = person("expert-2");
    second =
        SignedIn.as(
            "jinzhong-approver",
            () ->
                people.colleagues(DecidedCases.JINZHONG.organization(), Role.CLERK).stream()
                    .filter(colleague -> colleague.name().equals("接手经办"))
                    .findFirst()
                    .orElseThrow()
                    .id());
  }

  private UUID person(String username) {
    return SignedIn.as(username, () -> actors.require().personId());
  }

  @Test
  void nothingThatWasAcknowledgedIsLostAndNoCaseTakesAWayThatIsNone() throws Exception {
    DecidedCases world = new DecidedCases(portal);
    List<UUID> some = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      some.add(world.assigned(world.standard(Sharing.CIRCLES)));
    }
    some.forEach(one -> latest.put(one, one));
    CyclicBarrier together = new CyclicBarrier(PEOPLE.size());
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size())) {
      for (int i = 0; i < PEOPLE.size(); i++) {
        String person = PEOPLE.get(i);
        Random random = new Random(20260214L + i);
        all.add(
            threads.submit(
                () -> {
                  for (int step = 0; step < STEPS_EACH; step++) {
                    // In step with each other: who is refused quickly must not be done first.
                    together.await(2, TimeUnit.MINUTES);
                    attempt(person, some.get(random.nextInt(CASES)), random);
                  }
                  return null;
                }));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    some.forEach(this::allHold);
    assertThat(acknowledged).as("decisions were made").anyMatch(one -> one.endsWith("case.signed"));
    some.forEach(this::goesOnToItsDecision);
    some.forEach(this::allHold);
    some.forEach(this::isDecidedAnew);
    some.forEach(this::allHold);
    assertThat(some.stream().map(latest::get).map(this::row))
        .allMatch(one -> one.state() == CaseState.SIGNED || one.state() == CaseState.TERMINATED);
    assertThat(some).as("further rounds came").anyMatch(one -> !one.equals(latest.get(one)));
  }

  /** The rounds of a case, the first one first. */
  private List<RecognitionCase> rounds(UUID first) {
    RecognitionCase one = row(first);
    return rows.findByRequestIdAndTargetOrderByRound(one.requestId(), one.target().value());
  }

  private void allHold(UUID first) {
    List<RecognitionCase> all = rounds(first);
    assertThat(all.getLast().id()).isEqualTo(latest.get(first));
    assertThat(all).extracting(RecognitionCase::round).isEqualTo(counted(all.size()));
    assertThat(all.subList(0, all.size() - 1))
        .as("a further round follows what was decided, which stays")
        .allMatch(one -> one.state() == CaseState.SIGNED);
    all.forEach(one -> holds(one.id()));
    registerHolds(all);
  }

  private static List<Integer> counted(int to) {
    return IntStream.rangeClosed(1, to).boxed().toList();
  }

  /** However the storm left a case, its own people can still bring it to its end. */
  private void goesOnToItsDecision(UUID one) {
    goesOn(Objects.requireNonNull(latest.get(one)));
  }

  /** Each decision that can be contested is, and the round that follows is decided too. */
  private void isDecidedAnew(UUID first) {
    UUID one = Objects.requireNonNull(latest.get(first));
    if (row(one).state() != CaseState.SIGNED || contested.containsKey(one)) {
      return;
    }
    SignedIn.as(DisputeWorld.APPLICANT, () -> contest(one));
    UUID dispute = Objects.requireNonNull(contested.get(one));
    SignedIn.as(DisputeWorld.OFFICER, () -> rulings.accept(dispute, seenDispute(dispute)));
    SignedIn.as(DisputeWorld.APPLICANT, () -> disputes.state(dispute, "陈述"));
    SignedIn.as(DisputeWorld.TARGET, () -> disputes.state(dispute, "陈述"));
    SignedIn.as(DisputeWorld.TARGET, () -> decideAnew(first, one));
    goesOn(Objects.requireNonNull(latest.get(first)));
  }

  private void contest(UUID one) {
    contested.put(one, disputes.open(new NewDispute(one, Contested.DECISION, "差异已有试验数据", "请重新评估")));
  }

  private void decideAnew(UUID first, UUID decided) {
    UUID dispute = Objects.requireNonNull(contested.get(decided));
    latest.put(first, disputes.decideAnew(dispute, seenDispute(dispute), "重新评估"));
  }

  private long seenDispute(UUID dispute) {
    return disputes.find(dispute).map(DisputeView::version).orElse(0L);
  }

  private void goesOn(UUID one) {
    while (row(one).state().live()) {
      CaseState state = row(one).state();
      boolean assessed = state == CaseState.ASSESSING || state == CaseState.INFO_REQUESTED;
      if (assessed && second.equals(row(one).clerkId())) {
        as(
            "jinzhong-approver",
            one,
            "case.handed-over",
            () -> handovers.assign(one, seen(one), clerk, "回岗"));
      }
      switch (state) {
        case ASSIGNED ->
            as("jinzhong-clerk", one, "case.acknowledged", () -> cases.acknowledge(one));
        case INFO_REQUESTED ->
            as(
                "taiyuan-clerk",
                one,
                "case.information-answered",
                () -> clocks.answer(one, seen(one), "见附页"));
        case ASSESSING ->
            as(
                "jinzhong-clerk",
                one,
                "case.proposed",
                () -> cases.propose(one, Decision.conditional("条件"), "评估意见"));
        case IN_REVIEW ->
            as("jinzhong-reviewer", one, "case.reviewed", () -> cases.agree(one, seen(one), "同意"));
        case TO_SIGN ->
            as("jinzhong-approver", one, "case.signed", () -> cases.sign(one, seen(one)));
        default -> throw new AssertionError("no way on from " + state);
      }
      assertThat(row(one).state()).isNotEqualTo(state);
    }
  }

  private void as(String person, UUID one, String fact, Runnable step) {
    SignedIn.as(person, () -> done(one, fact, step));
  }

  private void attempt(String person, UUID one, Random random) {
    try {
      SignedIn.as(person, () -> step(one, Objects.requireNonNull(latest.get(one)), random));
    } catch (RuleViolation | NotAllowedException | ConcurrencyFailureException refused) {
      assertThat(refused).isNotNull();
    }
  }

  private void step(UUID first, UUID one, Random random) {
    switch (random.nextInt(20)) {
      case 0 -> done(one, "case.acknowledged", () -> cases.acknowledge(one));
      case 1, 2 ->
          done(
              one,
              "case.proposed",
              () ->
                  cases.propose(
                      one,
                      random.nextInt(3) == 0
                          ? Decision.declined(DeclineGround.OUT_OF_SCOPE, "超出范围")
                          : Decision.conditional(random.nextBoolean() ? "条件" : "另一条件"),
                      "评估意见"));
      case 3, 4 -> done(one, "case.reviewed", () -> cases.agree(one, seen(one), "同意"));
      case 5 -> done(one, "case.sent-back", () -> cases.sendBackFromReview(one, seen(one), "请补充"));
      case 6 ->
          done(one, "case.sent-back", () -> cases.sendBackFromSignature(one, seen(one), "请补充"));
      case 7 -> done(one, "case.information-asked", () -> clocks.ask(one, seen(one), "请补充"));
      case 8 -> done(one, "case.information-answered", () -> clocks.answer(one, seen(one), "见附页"));
      case 9, 10, 11 -> done(one, "case.signed", () -> cases.sign(one, seen(one)));
      case 12 -> done(one, "case.extended", () -> clocks.extend(one, seen(one), "需要现场试验"));
      case 13 ->
          done(one, "case.handed-over", () -> handovers.handOver(one, seen(one), second, "出差"));
      case 14 -> done(one, "case.handed-over", () -> handovers.assign(one, seen(one), clerk, "回岗"));
      case 15 ->
          done(
              one,
              "expert.assigned",
              () -> opinions.assign(one, expert, LocalDate.now(clock).plusDays(30)));
      case 16 -> done(one, "expert.advised", () -> opinions.advise(assignment(one), "意见"));
      case 17 -> contest(one);
      case 18 -> {
        UUID dispute = contested.get(one);
        if (dispute != null) {
          onDispute(first, one, dispute, random);
        }
      }
      default -> {
        if (random.nextInt(12) == 0) {
          UUID request = row(one).requestId();
          requests.withdraw(request, "不再需要");
          withdrawn.add(request);
        }
      }
    }
  }

  private UUID assignment(UUID one) {
    return experts.findByCaseIdOrderById(one).stream()
        .map(ExpertAssignment::id)
        .findFirst()
        .orElseGet(() -> new UUID(0, 0));
  }

  private void onDispute(UUID first, UUID one, UUID dispute, Random random) {
    switch (random.nextInt(3)) {
      case 0 -> rulings.accept(dispute, seenDispute(dispute));
      case 1 -> disputes.state(dispute, "陈述");
      default -> decideAnew(first, one);
    }
  }

  private void done(UUID one, String fact, Runnable step) {
    step.run();
    acknowledged.add(one + " " + fact);
  }

  private long seen(UUID one) {
    return cases.find(one).map(CaseView::version).orElse(0L);
  }

  private RecognitionCase row(UUID one) {
    return rows.findById(one).orElseThrow();
  }

  private void holds(UUID id) {
    RecognitionCase one = row(id);
    List<AuditFact> all = trail.of("recognition-case", id, 1000).reversed();
    List<AuditFact> facts = all.stream().filter(fact -> fact.toState() != null).toList();
    String state = null;
    for (AuditFact fact : facts) {
      assertThat(fact.fromState()).as("%s of %s", fact.kind(), id).isEqualTo(state);
      String to = String.valueOf(fact.toState());
      if (STAYING.contains(fact.kind())) {
        assertThat(to).as("%s of %s", fact.kind(), id).isEqualTo(state);
      } else {
        assertThat(state == null ? EnumSet.of(CaseState.ASSIGNED) : CaseState.valueOf(state).next())
            .contains(CaseState.valueOf(to));
      }
      state = to;
    }
    assertThat(one.state().name()).isEqualTo(state);
    for (String kind :
        List.of(
            "case.acknowledged",
            "case.proposed",
            "case.reviewed",
            "case.signed",
            "case.sent-back",
            "case.information-asked",
            "case.information-answered",
            "case.extended",
            "case.handed-over",
            "expert.assigned",
            "expert.advised")) {
      assertThat(Collections.frequency(all.stream().map(AuditFact::kind).toList(), kind))
          .as("%s of %s", kind, id)
          .isEqualTo(Collections.frequency(acknowledged, id + " " + kind));
    }
    assertThat(one.clock().extended())
        .isEqualTo(Collections.frequency(acknowledged, id + " case.extended"));
    assertThat(experts.findByCaseIdOrderById(id).stream().filter(it -> it.opinion() != null))
        .hasSize(Collections.frequency(acknowledged, id + " expert.advised"));
    assertThat(one.state() == CaseState.TERMINATED)
        .as("ended where its request was withdrawn, and nowhere else")
        .isEqualTo(
            withdrawn.contains(one.requestId())
                && facts.getLast().kind().equals("case.terminated"));
    assertThat(one.state().live() && withdrawn.contains(one.requestId())).isFalse();
  }

  /** A decision that differs from the standing one replaces its entry; the same one upholds it. */
  private void registerHolds(List<RecognitionCase> rounds) {
    Decision standing = null;
    List<UUID> live = List.of();
    for (RecognitionCase one : rounds) {
      Decision decision = one.state() == CaseState.SIGNED ? one.decision() : null;
      boolean entered = false;
      if (decision != null && !decision.equals(standing)) {
        entered = decision.outcome().favourable();
        standing = entered ? decision : null;
        live = entered ? List.of(one.id()) : List.of();
      }
      assertThat(register.findByCaseId(one.id()).isPresent())
          .as("entry of round %d of %s", one.round(), one.id())
          .isEqualTo(entered);
    }
    assertThat(
            rounds.stream()
                .flatMap(one -> register.findByCaseId(one.id()).stream())
                .filter(entry -> !entry.state().next().isEmpty())
                .map(Recognition::caseId))
        .as("one entry stands, of the last decision that changed something")
        .isEqualTo(live);
  }
}
