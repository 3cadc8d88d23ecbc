package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.biaolian.comparison.Finding;
import org.biaolian.comparison.Verdict;
import org.biaolian.document.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules make of a clause that both texts have. Sentences authored for these tests. */
class JudgeTest {

  private static Judge.Judgement judge(String left, String right) {
    return Judge.judge(new Clause("4", "要求", List.of(left)), new Clause("4", "要求", List.of(right)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          服务半径不宜大于2 km。              | 服务半径不宜大于1.5 km。            | STRICTER
          服务半径不宜大于2 km。              | 服务半径不宜大于2500 m。            | LOOSER
          留样时间不应少于48 h。              | 留样时间不应少于72 h。              | STRICTER
          留样时间不应少于48 h。              | 留样时间不应少于1 d。               | LOOSER
          单份食盐用量不宜大于2 g。           | 单份食盐用量不应大于2 g。           | STRICTER
          单份食盐用量不应大于2 g。           | 单份食盐用量不宜大于2 g。           | LOOSER
          单份食盐用量不宜大于2 g。           | 单份食盐用量不应大于1.5 g。         | STRICTER
          水分应≤14%。                        | 水分应≤12%。                        | STRICTER
          水分应≤14%。                        | 水分不应大于14%。                   | EDITORIAL
          留样时间不应少于48 h。              | 留样时间不应少于2 d。               | EDITORIAL
          满意度应达到85%以上。               | 满意度应达到90%以上。               | STRICTER
          应在4 h内消除。                     | 应在2 h内消除。                     | STRICTER
          调整应提前7 d公告。                 | 调整应提前15 d公告。                | STRICTER
          开放期间应每2 h巡查一次。           | 开放期间应每3 h巡查一次。           | LOOSER
          温度应为2 ℃～8 ℃。                | 温度应为3 ℃～7 ℃。                | STRICTER
          温度应为2 ℃～8 ℃。                | 温度应为3 ℃～9 ℃。                | DIFFERENT
          菜品宜公示。                        | 菜品应公示。                        | STRICTER
          菜品应公示。                        | 菜品可公示。                        | LOOSER
          至少设2个出口，宽度不应小于1 m。    | 至少设3个出口，宽度不应小于1.2 m。  | STRICTER
          至少设2个出口，宽度不应小于1 m。    | 至少设3个出口，宽度不应小于0.9 m。  | DIFFERENT
          """)
  void limitsAndWordsOfObligationSayTheDirection(String left, String right, Verdict verdict) {
    assertThat(judge(left, right).verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          含水率低于10%的应列为重点构件。     | 含水率低于12%的应列为重点构件。
          60周岁及以上老年人应享受优惠。      | 65周岁及以上老年人应享受优惠。
          应享受不低于八折优惠。              | 应享受不低于八五折优惠。
          应设置坡道。                        | 应设置坡道和扶手。
          直径应为30 mm。                     | 直径应为40 mm。
          单份食盐用量不宜大于2 g。           | 单份食盐用量不应大于2.5 g。
          留样时间不应少于48 h。              | 留样时间不应少于72 h，并登记。
          温度不应大于30 ℃。                  | 湿度不应大于20 %。
          """)
  void whatTheRulesCannotTellIsForAPersonToJudge(String left, String right) {
    assertThat(judge(left, right).verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  void aLimitThatMovedWithOtherWordsIsStillReported() {
    Judge.Judgement judged = judge("留样时间不应少于48 h。", "留样时间不应少于72 h，并登记。");
    assertThat(judged.findings())
        .containsExactly(new Finding(Finding.Kind.STRICTER, "不应少于48 h", "不应少于72 h"));
  }

  @Test
  void limitsThatCameOrWentAreTold() {
    assertThat(judge("水分不应大于14%。", "水分不应大于14%。杂质不应大于1%。").findings())
        .containsExactly(new Finding(Finding.Kind.ADDED, "", "不应大于1%"));
    assertThat(judge("水分不应大于14%。杂质不应大于1%。", "水分不应大于14%。").findings())
        .containsExactly(new Finding(Finding.Kind.DROPPED, "不应大于1%", ""));
  }

  @Test
  void widthSpacesAndPunctuationAreNoChange() {
    assertThat(judge("温度不应低于70 ℃。", "温度不应低于 ７０℃。").verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(judge("应整洁，明亮。", "应整洁、明亮。").verdict()).isEqualTo(Verdict.EDITORIAL);
    assertThat(judge("温度＜70 ℃。", "温度＞70 ℃。").verdict()).isNotEqualTo(Verdict.EDITORIAL);
  }

  @Test
  void aHeadingAloneIsEditorial() {
    assertThat(
            Judge.judge(
                    new Clause("4", "要求", List.of("应整洁。")),
                    new Clause("4", "一般要求", List.of("应整洁。")))
                .verdict())
        .isEqualTo(Verdict.EDITORIAL);
  }

  @Test
  void aLimitHasOneCounterpartTheLikestByItsContext() {
    assertThat(judge("水分不应大于14%。水分不应大于16%。", "水分不应大于12%。").findings())
        .containsExactly(
            new Finding(Finding.Kind.STRICTER, "不应大于14%", "不应大于12%"),
            new Finding(Finding.Kind.DROPPED, "不应大于16%", ""));
    assertThat(judge("一级库房温度不应大于5 ℃，二级库房温度不应大于9 ℃。", "二级库房温度不应大于8 ℃，一级库房温度不应大于4 ℃。").findings())
        .containsExactly(
            new Finding(Finding.Kind.STRICTER, "不应大于5 ℃", "不应大于4 ℃"),
            new Finding(Finding.Kind.STRICTER, "不应大于9 ℃", "不应大于8 ℃"));
  }

  @Test
  void contextsThatAreHalfAlikeMeetAndOthersDoNot() {
    assertThat(judge("库房温度值不应大于5%。", "库房温湿差不应大于4%。").findings())
        .containsExactly(new Finding(Finding.Kind.STRICTER, "不应大于5%", "不应大于4%"));
    assertThat(judge("温度偏差不应大于30%。", "湿润系数不应大于20%。").findings())
        .containsExactly(
            new Finding(Finding.Kind.DROPPED, "不应大于30%", ""),
            new Finding(Finding.Kind.ADDED, "", "不应大于20%"));
    assertThat(judge("长≤5 m。", "长≤4 m。").verdict()).isEqualTo(Verdict.STRICTER);
  }

  @Test
  void theForceOfALimitIsReportedInItsOwnWords() {
    assertThat(judge("食盐用量不应大于2 g。", "食盐用量不宜大于2 g。").findings())
        .containsExactly(new Finding(Finding.Kind.LOOSER, "不应大于2 g", "不宜大于2 g"));
    assertThat(judge("食盐用量不宜大于2 g。", "食盐用量不应大于2 g。").findings())
        .containsExactly(new Finding(Finding.Kind.STRICTER, "不宜大于2 g", "不应大于2 g"));
  }

  @Test
  void aStricterFigureWithLessForceIsForAPersonToJudge() {
    Judge.Judgement judged = judge("食盐用量不应大于2 g。", "食盐用量不宜大于1.5 g。");
    assertThat(judged.verdict()).isEqualTo(Verdict.DIFFERENT);
    assertThat(judged.findings())
        .containsExactly(new Finding(Finding.Kind.LOOSER, "…盐用量不应大于2 g。…", "…盐用量不宜大于1.5…"));
  }

  @Test
  void aWordOfObligationIsReportedWithItsNeighbours() {
    assertThat(judge("菜品宜公示。", "菜品应公示。").findings())
        .containsExactly(new Finding(Finding.Kind.STRICTER, "…菜品宜公示。…", "…菜品应公示。…"));
    Judge.Judgement same = judge("菜品应公示。", "菜品须公示。");
    assertThat(same.verdict()).isEqualTo(Verdict.EDITORIAL);
    assertThat(same.findings())
        .containsExactly(new Finding(Finding.Kind.REWORDED, "…菜品应公示。…", "…菜品须公示。…"));
  }
}
