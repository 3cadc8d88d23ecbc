package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.biaolian.access.Role;
import org.biaolian.bureau.People;
import org.biaolian.kernel.RuleViolation;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.testing.DbTest;
import org.biaolian.testing.ExtraPerson;
import org.biaolian.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.ConcurrencyFailureException;

/** Two signers at once, and the same decision sent three times: one result, and it is explained. */
@DbTest
class BadDaysDbTest {

  private static final ExtraPerson SECOND =
      new ExtraPerson("jinzhong-second-approver", "副签发人", Role.APPROVER, "140700");

  @Autowired private ApplicationContext context;
  @Autowired private RecognitionCases cases;
  @Autowired private RecognitionRegister register;
  @Autowired private People people;

  private CaseWorld world;

  @BeforeEach
  void aSecondApproverIsThere() {
    world = new CaseWorld(context);
    people.enter(List.of(SECOND.entry()));
  }

  @Test
  void ofTwoSignersAtOnceOneSignsAndTheOtherIsToldThatItChanged() throws Exception {
    UUID one = world.toSign(Decision.recognised());
    long seen = SignedIn.as("jinzhong-approver", () -> world.version(one));
    List<String> results =
        together(
            List.of(
                () -> SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen)),
                () -> SECOND.does(() -> cases.sign(one, seen))));
    assertThat(results).containsExactlyInAnyOrder("done", "changed-meanwhile");
    assertSignedOnce(one);
  }

  @Test
  void theSameDecisionSentThreeTimesIsSentOnce() throws Exception {
    UUID one = world.assessing();
    Runnable propose =
        () -> SignedIn.as("jinzhong-clerk", () -> cases.propose(one, Decision.recognised(), "同意"));
    assertThat(together(List.of(propose, propose, propose)))
        .containsOnlyOnce("done")
        .allMatch(result -> List.of("done", "illegal-step", "changed-meanwhile").contains(result));
    assertThat(world.kinds(one)).containsOnlyOnce("case.proposed");
    refused("illegal-step", propose::run);
    SignedIn.as("jinzhong-reviewer", () -> cases.agree(one, world.version(one), "同意"));
    long seen = SignedIn.as("jinzhong-approver", () -> world.version(one));
    Runnable sign = () -> SignedIn.as("jinzhong-approver", () -> cases.sign(one, seen));
    assertThat(together(List.of(sign, sign, sign)))
        .as("one's own signature again is no fault")
        .containsExactly("done", "done", "done");
    assertSignedOnce(one);
  }

  private void assertSignedOnce(UUID one) {
    CaseView view = world.view("jinzhong-clerk", one);
    assertThat(view.summary().state()).isEqualTo(CaseState.SIGNED);
    assertThat(world.kinds(one)).containsOnlyOnce("case.signed");
    UUID standard = view.summary().standard().id();
    assertThat(SignedIn.as("jinzhong-clerk", () -> register.entriesOf(standard))).hasSize(1);
  }

  private static List<String> together(List<Runnable> steps) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(steps.size());
    List<Callable<String>> calls = new ArrayList<>();
    for (Runnable step : steps) {
      calls.add(
          () -> {
            barrier.await();
            try {
              step.run();
              return "done";
            } catch (RuleViolation refusal) {
              return refusal.rule();
            } catch (ConcurrencyFailureException overtaken) {
              return "changed-meanwhile";
            }
          });
    }
    List<String> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(steps.size())) {
      for (Future<String> answer : threads.invokeAll(calls)) {
        results.add(answer.get());
      }
    }
    return results;
  }
}
