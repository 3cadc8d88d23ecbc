package org.biaolian.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biaolian.testing.Refusals.refused;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biaolian.policy.PolicyName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "0", "121", "2.5", "１５", "十五", "99999999999999", "1e1"})
  void workingDaysOfAStepAreAWholeNumberFromOneToAHundredAndTwenty(String typed) {
    refused(
        "figure-out-of-range", () -> FigureText.read(PolicyName.ASSESSMENT_WORKING_DAYS, typed));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "120, 120", "' 015 ', 15"})
  void aNumberIsStoredWithoutWhatStandsAroundIt(String typed, String stored) {
    assertThat(FigureText.read(PolicyName.ASSESSMENT_WORKING_DAYS, typed)).isEqualTo(stored);
  }

  @Test
  void noReminderIsAReminderOfNoDays() {
    assertThat(FigureText.read(PolicyName.FIRST_REMINDER_WORKING_DAYS, "0")).isEqualTo("0");
  }

  @Test
  void aQuestionIsAnsweredWithYesOrNo() {
    assertThat(FigureText.read(PolicyName.PUBLICITY_REQUIRED, "1")).isEqualTo("1");
    assertThat(FigureText.read(PolicyName.PUBLICITY_REQUIRED, "0")).isEqualTo("0");
    refused("figure-out-of-range", () -> FigureText.read(PolicyName.PUBLICITY_REQUIRED, "2"));
  }

  @Test
  void theLinesOfAListAreItsPointsEachOnce() {
    assertThat(FigureText.read(PolicyName.ASSESSMENT_CHECKLIST, " 技术要求\r\n\n试验方法|检验规则\n技术要求 "))
        .isEqualTo("技术要求|试验方法|检验规则");
  }

  @Test
  void aListHasAPointAndAtMostAThousandCharacters() {
    refused(
        "figure-list-empty", () -> FigureText.read(PolicyName.ASSESSMENT_CHECKLIST, " \n | \n"));
    String five = points(5, 199);
    assertThat(FigureText.read(PolicyName.ASSESSMENT_CHECKLIST, five)).hasSize(999);
    refused(
        "figure-list-long", () -> FigureText.read(PolicyName.ASSESSMENT_CHECKLIST, five + "\n末"));
    assertThat(FigureText.read(PolicyName.ASSESSMENT_CHECKLIST, points(1, 200))).hasSize(200);
    refused(
        "figure-point-long",
        () -> FigureText.read(PolicyName.ASSESSMENT_CHECKLIST, points(1, 201)));
  }

  private static String points(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(number -> number + "点".repeat(length - 1))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberHasARange(PolicyName name) {
    assertThat(name.least()).isLessThanOrEqualTo(name.most());
  }
}
