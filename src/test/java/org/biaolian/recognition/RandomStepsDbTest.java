package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.biaolian.access.NotAllowedException;
import org.biaolian.access.Sharing;
import org.biaolian.audit.AuditFact;
import org.biaolian.audit.AuditTrail;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.internal.CaseRepository;
import org.biaolian.recognition.internal.RecognitionRepository;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two thousand random steps by eight people at the same time on the same cases, with fixed seeds:
 * whatever was acknowledged has its fact once, each case's facts lead from state to state without a
 * gap to where the case is, and each favourable decision is in the register once.
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
          "yangquan-clerk",
          "yangquan-approver",
          "sec-cities-secretary");
  private static final int STEPS_EACH = 250;
  private static final int CASES = 6;

  @Autowired private ApplicationContext portal;
  @Autowired private RecognitionCases cases;
  @Autowired private CaseClocks clocks;
  @Autowired private CaseRepository rows;
  @Autowired private RecognitionRepository register;
  @Autowired private AuditTrail trail;

  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

  @Test
  void nothingThatWasAcknowledgedIsLostAndNoCaseTakesAWayThatIsNone() throws Exception {
    DecidedCases world = new DecidedCases(portal);
    List<UUID> some = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      some.add(world.assigned(world.standard(Sharing.CIRCLES)));
    }
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
    some.forEach(this::holds);
    assertThat(acknowledged).as("decisions were made").anyMatch(one -> one.endsWith("case.signed"));
    some.forEach(this::goesOnToItsDecision);
    some.forEach(this::holds);
    assertThat(some.stream().map(this::row).map(RecognitionCase::state))
        .containsOnly(CaseState.SIGNED);
  }

  /** However the storm left a case, its own people can still bring it to its end. */
  private void goesOnToItsDecision(UUID one) {
    while (row(one).state() != CaseState.SIGNED) {
      CaseState state = row(one).state();
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
      SignedIn.as(person, () -> step(one, random));
    } catch (RuleViolation | NotAllowedException | ConcurrencyFailureException refused) {
      assertThat(refused).isNotNull();
    }
  }

  private void step(UUID one, Random random) {
    switch (random.nextInt(10)) {
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
                          : Decision.conditional("条件"),
                      "评估意见"));
      case 3, 4 -> done(one, "case.reviewed", () -> cases.agree(one, seen(one), "同意"));
      case 5 -> done(one, "case.sent-back", () -> cases.sendBackFromReview(one, "请补充"));
      case 6 -> done(one, "case.sent-back", () -> cases.sendBackFromSignature(one, "请补充"));
      case 7 -> done(one, "case.information-asked", () -> clocks.ask(one, seen(one), "请补充"));
      case 8 -> done(one, "case.information-answered", () -> clocks.answer(one, seen(one), "见附页"));
      default -> done(one, "case.signed", () -> cases.sign(one, seen(one)));
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
    List<AuditFact> facts =
        trail.of("recognition-case", id, 1000).reversed().stream()
            .filter(fact -> fact.toState() != null)
            .toList();
    String state = null;
    for (AuditFact fact : facts) {
      assertThat(fact.fromState()).as("%s of %s", fact.kind(), id).isEqualTo(state);
      String to = String.valueOf(fact.toState());
      assertThat(state == null ? EnumSet.of(CaseState.ASSIGNED) : CaseState.valueOf(state).next())
          .contains(CaseState.valueOf(to));
      state = to;
    }
    assertThat(one.state().name()).isEqualTo(state);
    for (String kind :
        List.of("case.acknowledged", "case.proposed", "case.reviewed", "case.signed")) {
      assertThat(Collections.frequency(facts.stream().map(AuditFact::kind).toList(), kind))
          .as("%s of %s", kind, id)
          .isEqualTo(Collections.frequency(acknowledged, id + " " + kind));
    }
    boolean favourable =
        one.state() == CaseState.SIGNED
            && EnumSet.complementOf(EnumSet.of(Outcome.DECLINED)).contains(one.outcome());
    assertThat(register.findByCaseId(id).isPresent()).isEqualTo(favourable);
  }
}
