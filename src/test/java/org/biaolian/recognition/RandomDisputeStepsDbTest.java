package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.biaolian.access.NotAllowedException;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.DisputeDesk;
import org.biaolian.recognition.internal.DisputeExpertRepository;
import org.biaolian.recognition.internal.DisputeRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Seven hundred random steps by seven people at the same time on the same disputes, with fixed
 * seeds. The facts of each dispute are then walked through by a plain sequential model, which ends
 * where the dispute is: nothing acknowledged is lost or there twice, and no decision is without its
 * fact.
 */
@DbTest
class RandomDisputeStepsDbTest {

  private static final List<String> PEOPLE =
      List.of(
          DisputeWorld.APPLICANT,
          DisputeWorld.TARGET,
          DisputeWorld.OFFICER,
          "expert-2",
          "expert-3",
          "taiyuan-clerk",
          "yangquan-approver");
  private static final List<String> EXPERTS = List.of("expert-2", "expert-3");
  private static final int STEPS_EACH = 100;
  private static final int DISPUTES = 5;
  private static final Set<String> STAYING =
      Set.of("dispute.stated", "dispute.advised", "dispute.expert-asked");

  @Autowired private ApplicationContext portal;
  @Autowired private Disputes disputes;
  @Autowired private DisputeRulings rulings;
  @Autowired private DisputeOpinions opinions;
  @Autowired private DisputeRepository rows;
  @Autowired private DisputeExpertRepository experts;
  @Autowired private CaseRepository cases;
  @Autowired private AuditTrail trail;

  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private final Map<String, UUID> ids = new HashMap<>();
  private DisputeWorld world;

  @BeforeEach
  void disputesAreOpen() {
    world = new DisputeWorld(portal);
    EXPERTS.forEach(one -> ids.put(one, world.person(one)));
  }

  @Test
  void nothingIsLostAndNoDisputeTakesAWayThatIsNone() throws Exception {
    List<UUID> some = new ArrayList<>();
    for (int i = 0; i < DISPUTES; i++) {
      some.add(world.opened(Decision.declined(DeclineGround.OUT_OF_SCOPE, "超出范围")));
    }
    CyclicBarrier together = new CyclicBarrier(PEOPLE.size());
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size())) {
      for (int i = 0; i < PEOPLE.size(); i++) {
        String person = PEOPLE.get(i);
        Random random = new Random(20261127L + i);
        all.add(
            threads.submit(
                () -> {
                  for (int step = 0; step < STEPS_EACH; step++) {
                    together.await(2, TimeUnit.MINUTES);
                    attempt(person, some.get(random.nextInt(DISPUTES)), random);
                  }
                  return null;
                }));
      }
    }
    for (Future<?> one : all) {
      one.get();
    }
    some.forEach(this::holds);
    assertThat(acknowledged)
        .as("disputes went on")
        .anyMatch(one -> one.endsWith("dispute.recommended") || one.endsWith("dispute.settled"));
    some.forEach(this::goesOnToItsEnd);
    some.forEach(this::holds);
    assertThat(some).noneMatch(id -> row(id).state().live());
  }

  private void attempt(String person, UUID one, Random random) {
    try {
      SignedIn.as(person, () -> step(one, random));
    } catch (RuleViolation | NotAllowedException | ConcurrencyFailureException refused) {
      assertThat(refused).isNotNull();
    }
  }

  private void step(UUID one, Random random) {
    UUID expert = Objects.requireNonNull(ids.get(EXPERTS.get(random.nextInt(EXPERTS.size()))));
    switch (random.nextInt(12)) {
      case 0, 1 -> done(one, "dispute.accepted", () -> rulings.accept(one, seen(one)));
      case 2, 3, 4 -> done(one, "dispute.stated", () -> disputes.state(one, "陈述"));
      case 5 -> done(one, "dispute.expert-asked", () -> rulings.ask(one, expert));
      case 6, 7 -> done(one, "dispute.advised", () -> opinions.advise(one, "意见"));
      case 8 ->
          done(
              one,
              "dispute.recommended",
              () -> rulings.recommend(one, seen(one), Recommendation.DECIDE_ANEW, "理由"));
      case 9 -> done(one, "dispute.settled", () -> disputes.decideAnew(one, seen(one), "重新评估"));
      case 10 -> done(one, "dispute.not-settled", () -> disputes.letStand(one, seen(one), "原决定正确"));
      default -> {
        if (random.nextInt(12) == 0) {
          done(one, "dispute.withdrawn", () -> disputes.withdraw(one, seen(one), "撤回"));
        } else if (random.nextInt(12) == 0) {
          done(one, "dispute.rejected", () -> rulings.reject(one, seen(one), "不明确"));
        }
      }
    }
  }

  /** However the storm left a dispute, its own people can still bring it to its end. */
  private void goesOnToItsEnd(UUID one) {
    if (row(one).state() == DisputeState.OPENED) {
      as(DisputeWorld.OFFICER, one, "dispute.accepted", () -> rulings.accept(one, seen(one)));
    }
    Stream.of(DisputeSide.APPLICANT, DisputeSide.TARGET)
        .filter(side -> row(one).owing().contains(side))
        .forEach(
            side ->
                as(
                    side == DisputeSide.APPLICANT ? DisputeWorld.APPLICANT : DisputeWorld.TARGET,
                    one,
                    "dispute.stated",
                    () -> disputes.state(one, "陈述")));
    if (row(one).state().live()) {
      as(
          DisputeWorld.TARGET,
          one,
          "dispute.settled",
          () -> disputes.decideAnew(one, seen(one), "重新评估"));
    }
  }

  private void as(String person, UUID one, String fact, Runnable step) {
    SignedIn.as(person, () -> done(one, fact, step));
  }

  private void done(UUID one, String fact, Runnable step) {
    step.run();
    acknowledged.add(one + " " + fact);
  }

  private long seen(UUID one) {
    return disputes.find(one).map(DisputeView::version).orElse(0L);
  }

  private Dispute row(UUID id) {
    return rows.findById(id).orElseThrow();
  }

  private void holds(UUID id) {
    List<AuditFact> facts =
        trail.of(DisputeDesk.SUBJECT, id, 1000).reversed().stream()
            .filter(fact -> fact.toState() != null)
            .toList();
    Model model = new Model();
    facts.forEach(model::take);
    List<String> kinds = facts.stream().map(AuditFact::kind).toList();
    for (String kind : Set.copyOf(kinds)) {
      if (!kind.equals("dispute.opened")) {
        assertThat(Collections.frequency(kinds, kind))
            .as("%s of %s", kind, id)
            .isEqualTo(Collections.frequency(acknowledged, id + " " + kind));
      }
    }
    assertThat(acknowledged.stream().filter(one -> one.startsWith(id + " ")).count())
        .as("acknowledged of %s", id)
        .isEqualTo(kinds.size() - 1);
    Dispute one = row(id);
    assertThat(one.state()).isEqualTo(model.state);
    assertThat(experts.findByDisputeIdOrderById(id)).hasSize(model.asked);
    assertThat(experts.findByDisputeIdOrderById(id).stream().filter(it -> it.opinion() != null))
        .hasSize(model.advised);
    List<CaseState> rounds =
        cases.findByRequestIdAndTargetOrderByRound(one.requestId(), one.target().value()).stream()
            .map(round -> round.state())
            .toList();
    assertThat(rounds)
        .as("a new round where it was settled, once")
        .isEqualTo(
            one.state() == DisputeState.SETTLED
                ? List.of(CaseState.SIGNED, CaseState.ASSIGNED)
                : List.of(CaseState.SIGNED));
    assertThat(one.nextCaseId() != null).isEqualTo(one.state() == DisputeState.SETTLED);
  }

  /** What the rules say, one step after the other. */
  private static final class Model {

    private DisputeState state = DisputeState.OPENED;
    private int stated;
    private int asked;
    private int advised;

    void take(AuditFact fact) {
      DisputeState to = DisputeState.valueOf(String.valueOf(fact.toState()));
      if (fact.fromState() == null) {
        assertThat(fact.kind()).isEqualTo("dispute.opened");
        assertThat(to).isEqualTo(DisputeState.OPENED);
        return;
      }
      assertThat(fact.fromState()).as(fact.kind()).isEqualTo(state.name());
      EnumSet<DisputeState> may = EnumSet.noneOf(DisputeState.class);
      may.addAll(state.next());
      if (STAYING.contains(fact.kind())) {
        may.add(state);
      }
      assertThat(may).as(fact.kind()).contains(to);
      switch (fact.kind()) {
        case "dispute.stated" -> {
          stated++;
          assertThat(to).isEqualTo(stated == 2 ? DisputeState.STATEMENTS : DisputeState.ACCEPTED);
        }
        case "dispute.expert-asked" -> {
          asked++;
          assertThat(to).isEqualTo(DisputeState.EXPERT_OPINION);
        }
        case "dispute.advised" -> {
          advised++;
          assertThat(advised).isLessThanOrEqualTo(asked);
        }
        case "dispute.recommended" -> assertThat(asked).isEqualTo(advised);
        default -> assertThat(to).isNotEqualTo(state);
      }
      state = to;
    }
  }
}
