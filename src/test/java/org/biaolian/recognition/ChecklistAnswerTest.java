package org.biaolian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChecklistAnswerTest {

  private static final List<String> POINTS = List.of("技术要求", "安全要求");

  @Test
  void whatWasNotAnsweredIsOpen() {
    assertThat(ChecklistAnswer.open(POINTS, Set.of())).isEqualTo(2);
    assertThat(ChecklistAnswer.open(POINTS, Set.of("安全要求"))).isEqualTo(1);
    assertThat(ChecklistAnswer.open(POINTS, Set.copyOf(POINTS))).isZero();
  }

  @Test
  void answersToAListThatHasChangedSinceLeaveNothingOpen() {
    assertThat(ChecklistAnswer.open(POINTS, Set.of("技术要求", "旧的要点"))).isZero();
  }
}
