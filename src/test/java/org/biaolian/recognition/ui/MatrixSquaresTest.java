package org.biaolian.recognition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.biaolian.recognition.MatrixRow.Cell;
import org.biaolian.recognition.MatrixRow.Mark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatrixSquaresTest {

  private static final UUID CASE = new UUID(0, 7);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  private static List<String> square(@Nullable Cell cell) {
    return MatrixSquares.square(cell, Enum::name);
  }

  @Test
  void aBureauThatHasNothingToDoWithAStandardHasAnEmptySquare() {
    assertThat(square(null)).containsExactly("", "s-n", "NONE", "", "", "");
  }

  @Test
  void aDecisionShowsItsMonthAndItsConditionAndLeadsToTheCase() {
    assertThat(square(new Cell(Mark.CONDITIONAL, CASE, DAY, null, "每季抽查", true)))
        .containsExactly(
            "附", "s-c", "CONDITIONAL 2026-03-09", "26-03", "每季抽查", "/recognition/cases/" + CASE);
  }

  @Test
  void aRunningCaseShowsTheMonthInWhichItIsDue() {
    assertThat(square(new Cell(Mark.OVERDUE, CASE, null, DAY, null, true)))
        .containsExactly(
            "逾", "s-o", "OVERDUE 2026-03-09", "26-03", "", "/recognition/cases/" + CASE);
  }

  @Test
  void whatIsSuspendedShowsUntilWhen() {
    assertThat(square(new Cell(Mark.SUSPENDED, CASE, DAY, DAY.plusMonths(1), null, false)))
        .contains("SUSPENDED 2026-04-09", "26-04");
  }

  @Test
  void whoMayNotOpenTheCaseGetsNoAddress() {
    assertThat(square(new Cell(Mark.RECOGNISED, CASE, DAY, null, null, false)))
        .endsWith("26-03", "", "");
    assertThat(square(new Cell(Mark.SOURCE, null, null, null, null, false))).endsWith("", "", "");
  }
}
