package org.biaolian.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts in the style of GB/T 1.1, authored for these tests. */
class ClauseSplitterTest {

  private static List<Clause> split(String... pages) {
    return ClauseSplitter.split(List.of(pages));
  }

  private static List<String> titles(List<Clause> clauses) {
    return clauses.stream().map(Clause::title).toList();
  }

  @Test
  void chaptersClausesAnnexesAndTheForewordAreTold() {
    List<Clause> clauses =
        split(
            """
            DB1401/T 900009—2025
            社区食堂运营服务规范
            前　言
            本文件按照GB/T 1.1—2020的规定起草。
            1　范围
            本文件规定了社区食堂的运营要求。
            4　要求
            """,
            """
            2  规范性引用文件
            本文件没有规范性引用文件。
            3 术语和定义
            3.1
            留样 food retention
            为备查而保存样品。
            3.2 社区食堂
            为居民供餐的场所。
            4 要求
            4.1 一般要求
            4.1.1 热菜中心温度不应低于70 ℃。
            4.1.2 留样时间不应少于48 h，
            留样量不应少于125 g。
            附　录　A
            （规范性）
            留样记录表
            A.1 记录内容
            应记录下列内容：
            a）菜品名称；
            b）留样时间。
            参考文献
            [1] GB 31654
            """);
    assertThat(titles(clauses))
        .containsExactly(
            "",
            "前言",
            "1 范围",
            "2 规范性引用文件",
            "3 术语和定义",
            "3.1 留样 food retention",
            "3.2 社区食堂",
            "4 要求",
            "4.1 一般要求",
            "4.1.1",
            "4.1.2",
            "附录A 留样记录表",
            "A.1 记录内容",
            "参考文献");
    assertThat(clauses.get(10).paragraphs()).containsExactly("留样时间不应少于48 h，留样量不应少于125 g。");
    assertThat(clauses.get(12).paragraphs()).containsExactly("应记录下列内容：", "a）菜品名称；", "b）留样时间。");
    assertThat(clauses.get(9).depth()).isEqualTo(3);
  }

  @Test
  void quantitiesYearsAndDecimalsAtTheStartOfALineOpenNothing() {
    List<Clause> clauses =
        split("1 范围\n适用于下列场所。\n2 要求\n温度不应高于\n30 ℃，并持续\n5 min以上。\n0.5 mg的限值\n2024 年起执行。\n3 检验");
    assertThat(titles(clauses)).containsExactly("1 范围", "2 要求", "3 检验");
    assertThat(clauses.get(1).text()).contains("30 ℃").contains("0.5 mg");
  }

  @Test
  void aTableStaysWhole() {
    List<Clause> clauses =
        split("1 要求\n水分应符合表1的规定。\n表1 指标\n| 项目 | 限值 |\n| 水分 | ≤14% |\n| 杂质 | ≤1% |\n其他要求见附录。");
    assertThat(clauses.getFirst().paragraphs())
        .containsExactly(
            "水分应符合表1的规定。", "表1 指标\n| 项目 | 限值 |\n| 水分 | ≤14% |\n| 杂质 | ≤1% |", "其他要求见附录。");
  }

  @Test
  void listsOfContentsHeadersAndPageNumbersAreLeftOut() {
    List<Clause> clauses =
        split(
            "DB14/T 900001—2024\n目　次\n前言 ………… II\n1 范围 ………… 1\n2 要求 ............ 2\nI",
            "DB14/T 900001—2024\n1 范围\n本文件适用于太原。\n1",
            "DB14/T 900001—2024\n2 要求\n应整洁。\n2");
    assertThat(titles(clauses)).containsExactly("1 范围", "2 要求");
    assertThat(clauses)
        .allMatch(clause -> !clause.text().contains("DB14") && clause.paragraphs().size() == 1);
  }

  @Test
  void aTextWithoutNumbersIsOneClauseAndAnEmptyOneNone() {
    List<Clause> clauses = split("关于社区食堂的几点要求。\n应当整洁。");
    assertThat(clauses).hasSize(1);
    assertThat(ClauseSplitter.numbered(clauses)).isFalse();
    assertThat(split("")).isEmpty();
    assertThat(split()).isEmpty();
  }

  @Test
  void aHugeTextIsSplitInBoundsAndLosesNothing() {
    StringBuilder text = new StringBuilder("1 要求\n");
    for (int i = 1; i <= 6_000; i++) {
      text.append("1.").append(i % 1000).append(" 应整洁").append(i).append("。\n");
    }
    List<Clause> clauses = split(text.toString());
    assertThat(clauses).hasSizeLessThanOrEqualTo(5_001);
    assertThat(clauses.getLast().text()).contains("应整洁6000。");
  }
}
