package org.biaolian.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  void whatBeginsLikeAFormulaIsMadeAText(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
  }

  @Test
  void otherTextsStayAsTheyAre() {
    assertThat(SafeCell.of("DB14/T 1-2020")).isEqualTo("DB14/T 1-2020");
    assertThat(SafeCell.of("a=1")).isEqualTo("a=1");
    assertThat(SafeCell.of(null)).isEmpty();
  }
}
