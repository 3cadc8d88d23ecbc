package org.biaolian.recognition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StatesTest {

  @Test
  void everyStateOfARequestCanBeReachedFromTheDraft() {
    assertThat(reached(RequestState.DRAFT, RequestState.class, RequestState::next))
        .containsExactlyInAnyOrder(RequestState.values());
  }

  @Test
  void everyStateOfACaseCanBeReachedFromTheAssignment() {
    assertThat(reached(CaseState.ASSIGNED, CaseState.class, CaseState::next))
        .containsExactlyInAnyOrder(CaseState.values());
  }

  @Test
  void everyStateOfARecognitionCanBeReachedFromInForce() {
    assertThat(reached(RecognitionState.IN_FORCE, RecognitionState.class, RecognitionState::next))
        .containsExactlyInAnyOrder(RecognitionState.values());
  }

  @Test
  void everyStateOfADisputeCanBeReachedFromTheOpening() {
    assertThat(reached(DisputeState.OPENED, DisputeState.class, DisputeState::next))
        .containsExactlyInAnyOrder(DisputeState.values());
  }

  @Test
  void aDisputeIsTakenBackFromEveryOpenState() {
    for (DisputeState state : DisputeState.values()) {
      assertThat(state.next().contains(DisputeState.WITHDRAWN)).isEqualTo(state.live());
      assertThat(state.next().contains(DisputeState.NOT_SETTLED)).isEqualTo(state.live());
    }
  }

  @Test
  void aSignedCaseIsNeverOpenedAgain() {
    assertThat(CaseState.SIGNED.next()).isEmpty();
    assertThat(CaseState.SIGNED.live()).isFalse();
  }

  @Test
  void aCaseEndsFromEveryOpenState() {
    for (CaseState state : CaseState.values()) {
      assertThat(state.next().contains(CaseState.TERMINATED)).isEqualTo(state.live());
    }
  }

  private static <E extends Enum<E>> Set<E> reached(
      E start, Class<E> type, Function<E, Set<E>> next) {
    Set<E> seen = EnumSet.noneOf(type);
    Deque<E> waiting = new ArrayDeque<>();
    waiting.add(start);
    while (!waiting.isEmpty()) {
      E state = waiting.poll();
      if (seen.add(state)) {
        waiting.addAll(next.apply(state));
      }
    }
    return seen;
  }
}
