package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldedTest {

  @Test
  void aPairIsBothOfItsLettersInTheirOrder() {
    assertThat(Folded.pairs("甲乙").keySet()).isNotEqualTo(Folded.pairs("丙乙").keySet());
    assertThat(Folded.pairs("甲乙").keySet()).isNotEqualTo(Folded.pairs("乙甲").keySet());
    assertThat(Folded.pairs("甲乙甲乙").values()).containsExactlyInAnyOrder(2, 1);
    assertThat(Folded.pairs("甲")).isEmpty();
  }

  @Test
  void likenessGoesFromNothingToAll() {
    assertThat(Folded.likeness(Folded.pairs("甲乙丙"), Folded.pairs("甲乙丙"))).isEqualTo(1);
    assertThat(Folded.likeness(Folded.pairs("甲乙丙"), Folded.pairs("甲乙丁"))).isEqualTo(0.5);
    assertThat(Folded.likeness(Map.of(), Map.of())).isZero();
  }
}
