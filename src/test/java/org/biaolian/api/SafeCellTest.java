package org.biaolian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－x",
        "＠x",
        "  =1",
        "-1;=2"
      })
  void whatBeginsLikeAFormulaGetsAnApostrophe(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DB14/T 2508-2022", "-3", "+3.50", "12", "甲=乙", "a@b", " 甲"})
  void otherTextsAndNumbersStay(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo(cell);
  }

  @Test
  void aTableIsNeutralisedCellByCell() {
    assertThat(new String(SafeCsv.of(List.of(List.of("甲", "=1,2"))), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF甲,\"'=1,2\"\r\n");
  }
}
