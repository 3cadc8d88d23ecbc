package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.biaolian.comparison.domain.ClauseAlignment.Pair;
import org.biaolian.document.Clause;
import org.junit.jupiter.api.Test;

/** Which sign decides where several point to different clauses. */
class ClauseAlignmentTest {

  private static final String WASH = "餐具应每餐清洗消毒并保洁存放。";
  private static final String SIGN = "出入口应设置醒目的导向标识。";
  private static final String LAMP = "走廊照明灯具间距三米以内。";

  @Test
  void numberHeadingAndWordsTogetherComeBeforeAnyOfThem() {
    assertThat(
            pairs(
                List.of(clause("4.1", "", WASH), clause("5.1", "", WASH)),
                List.of(
                    clause("4.1", "", WASH),
                    clause("5.1", "", "餐具应每餐清洗，另设专人检查各项记录。"),
                    clause("6.1", "", WASH))))
        .containsExactlyInAnyOrder("4.1>4.1", ">5.1", "5.1>6.1");
  }

  @Test
  void theSameNumberUnderTheSameHeadingsIsTheClauseWhateverItSays() {
    assertThat(
            pairs(
                List.of(clause("4.1", "热菜", WASH)),
                List.of(clause("4.1", "热菜", LAMP), clause("5.1", "其他", WASH))))
        .containsExactly("4.1>4.1", ">5.1");
  }

  @Test
  void aHeadingThatStandsOnceIsFoundInAnotherChapter() {
    assertThat(
            pairs(
                List.of(clause("3", "场所", ""), clause("3.1", "面积", WASH)),
                List.of(clause("4", "环境", ""), clause("4.1", "面积", LAMP))))
        .contains("3.1>4.1");
  }

  @Test
  void headingsThatRepeatAreToldApartByTheirNumbers() {
    assertThat(
            pairs(
                List.of(
                    clause("1", "甲章", ""),
                    clause("1.1", "要求", WASH),
                    clause("2", "乙章", ""),
                    clause("2.1", "要求", SIGN)),
                List.of(
                    clause("1", "子章", ""),
                    clause("1.1", "要求", LAMP),
                    clause("2", "丑章", ""),
                    clause("2.1", "要求", "样本保存期两年以上。"))))
        .contains("1.1>1.1", "2.1>2.1");
  }

  @Test
  void aNumberAloneCountsWithWordsThatAreAQuarterAlike() {
    assertThat(pairs(List.of(clause("4.1", "", "甲乙丙丁戊")), List.of(clause("4.1", "", "甲乙子丑寅"))))
        .containsExactly("4.1>4.1");
    assertThat(pairs(List.of(clause("4.1", "", "甲乙丙丁戊己")), List.of(clause("4.1", "", "甲乙子丑寅卯"))))
        .containsExactlyInAnyOrder("4.1>", ">4.1");
  }

  @Test
  void aNumberThatStandsTwiceIsNoSign() {
    assertThat(
            pairs(
                List.of(clause("4.1", "", "甲乙丙丁戊"), clause("4.1", "", LAMP)),
                List.of(clause("4.1", "", "甲乙子丑寅"), clause("4.1", "", WASH))))
        .containsExactlyInAnyOrder("4.1>", "4.1>", ">4.1", ">4.1");
  }

  @Test
  void wordsAloneCountWhenHalfOfThemAreAlike() {
    assertThat(pairs(List.of(clause("", "", "甲乙丙丁戊")), List.of(clause("", "", "甲乙丙子丑"))))
        .containsExactly(">");
    assertThat(pairs(List.of(clause("", "", "甲乙丙丁戊己")), List.of(clause("", "", "甲乙丙子丑寅"))))
        .hasSize(2);
  }

  @Test
  void theLikestWordsArePairedFirst() {
    assertThat(
            ClauseAlignment.of(
                List.of(clause("", "", "甲乙丙丁戊"), clause("", "", "甲乙丙丁子")),
                List.of(clause("", "", "甲乙丙丁子丑"))))
        .contains(new Pair(1, 0, false));
  }

  @Test
  void amongEquallyLikeWordsTheNearestPlaceCounts() {
    assertThat(
            ClauseAlignment.of(
                List.of(clause("1", "", WASH), clause("2", "", SIGN), clause("", "", "甲乙丙丁戊")),
                List.of(clause("", "", "甲乙丙丁子"), clause("1", "", WASH), clause("", "", "甲乙丙丁子"))))
        .contains(new Pair(2, 2, false))
        .contains(new Pair(-1, 0, false));
  }

  private static Clause clause(String number, String heading, String words) {
    return new Clause(number, heading, words.isEmpty() ? List.of() : List.of(words));
  }

  private static List<String> pairs(List<Clause> left, List<Clause> right) {
    List<String> told = new ArrayList<>();
    for (Pair pair : ClauseAlignment.of(left, right)) {
      told.add(
          (pair.left() < 0 ? "" : left.get(pair.left()).number())
              + ">"
              + (pair.right() < 0 ? "" : right.get(pair.right()).number()));
    }
    return told;
  }
}
