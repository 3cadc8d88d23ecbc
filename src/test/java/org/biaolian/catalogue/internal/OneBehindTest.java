package org.biaolian.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.biaolian.access.CarriedActor;
import org.biaolian.kernel.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps that run while the next one is prepared. */
class OneBehindTest {

  private final CarriedActor carrier = mock();
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void asNobodyInParticular() {
    when(carrier.carry(any())).thenAnswer(call -> call.getArgument(0));
  }

  @Test
  void stepsRunInTheirOrderAndEachIsToldOfBeforeTheNextBegins() {
    try (OneBehind behind = new OneBehind(carrier, () -> done.add("told"))) {
      assertThat(behind.next(() -> done.add("one"))).isTrue();
      assertThat(behind.next(() -> done.add("two"))).isTrue();
      assertThat(behind.settled()).isTrue();
    }
    assertThat(done).containsExactly("one", "told", "two", "told");
  }

  @Test
  void theCallerGoesOnWhileAStepRuns() {
    CountDownLatch prepared = new CountDownLatch(1);
    try (OneBehind behind = new OneBehind(carrier, () -> done.add("told"))) {
      behind.next(
          () -> {
            await(prepared);
            return done.add("one");
          });
      done.add("prepared");
      prepared.countDown();
      assertThat(behind.settled()).isTrue();
    }
    assertThat(done).containsExactly("prepared", "one", "told");
  }

  @Test
  void nothingBeginsAfterAStepThatSaidToStop() {
    try (OneBehind behind = new OneBehind(carrier, () -> done.add("told"))) {
      assertThat(behind.next(() -> false)).isTrue();
      assertThat(behind.next(() -> done.add("two"))).isFalse();
    }
    assertThat(done).isEmpty();
  }

  @Test
  void whatAStepFailsWithIsThrownWhereTheNextWouldBegin() {
    try (OneBehind behind = new OneBehind(carrier, () -> done.add("told"))) {
      behind.next(
          () -> {
            throw new RuleViolation("import-gone");
          });
      assertThatThrownBy(() -> behind.next(() -> done.add("two")))
          .isInstanceOf(RuleViolation.class);
    }
    assertThat(done).isEmpty();
  }

  @Test
  void closingWaitsForTheStepThatRuns() {
    CountDownLatch begun = new CountDownLatch(1);
    try (OneBehind behind = new OneBehind(carrier, () -> done.add("told"))) {
      behind.next(
          () -> {
            begun.countDown();
            return done.add("one");
          });
      await(begun);
    }
    assertThat(done).containsExactly("one");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
