package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.biaolian.catalogue.Conformity;
import org.biaolian.comparison.ComparedClause;
import org.biaolian.comparison.Tally;
import org.biaolian.comparison.Verdict;
import org.biaolian.document.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts in the style of GB/T 1.1, authored for these tests. */
class TextComparerTest {

  private static final String TEXT =
      """
      1 范围
      本文件规定了社区食堂的场所、供餐和评价的要求。
      2 规范性引用文件
      本文件没有规范性引用文件。
      3 场所
      3.1 面积
      就餐区人均使用面积不应小于1.8 m²。
      3.2 设施
      出入口应设置坡道和扶手，地面应做防滑处理。
      4 供餐
      4.1 热菜出品时中心温度不应低于70 ℃。
      4.2 留样时间不应少于48 h，留样量不应少于125 g。
      5 评价
      应每季度开展满意度调查，样本量不少于50份。
      """;

  private static List<ComparedClause> compare(String left, String right) {
    return TextComparer.compare(List.of(left), List.of(right));
  }

  /** Each pair as {@code 3.1>3.2 STRICTER moved}. */
  private static List<String> told(String left, String right) {
    return compare(left, right).stream()
        .map(
            pair ->
                number(pair.left())
                    + ">"
                    + number(pair.right())
                    + " "
                    + pair.proposed()
                    + (pair.moved() ? " moved" : ""))
        .toList();
  }

  private static String number(@Nullable Clause clause) {
    return clause == null ? "" : clause.number();
  }

  private static List<String> changed(String right) {
    return told(TEXT, right).stream().filter(pair -> !pair.endsWith(" IDENTICAL")).toList();
  }

  @Test
  void aTextIsIdenticalToItselfAndSuggestsIdt() {
    List<ComparedClause> pairs = compare(TEXT, TEXT);
    assertThat(pairs).hasSize(9).allMatch(pair -> pair.proposed() == Verdict.IDENTICAL);
    assertThat(pairs).noneMatch(ComparedClause::moved).noneMatch(ComparedClause::renumbered);
    assertThat(tally(pairs).degree()).isEqualTo(Conformity.IDT);
  }

  @Test
  void aClausePutInShiftsTheNumbersAndMovesNothing() {
    String right = TEXT.replace("3.2 设施", "3.2 通风\n后厨应安装机械排风装置。\n3.3 设施");
    assertThat(told(TEXT, right))
        .contains(">3.2 NEW", "3.2>3.3 IDENTICAL")
        .noneMatch(pair -> pair.endsWith("moved"));
    assertThat(changed(right)).containsExactly(">3.2 NEW");
    assertThat(compare(TEXT, right)).filteredOn(ComparedClause::renumbered).hasSize(1);
  }

  @Test
  void aWholeChapterPutInShiftsAllThatFollow() {
    String right =
        TEXT.replace("5 评价", "6 评价")
            .replace("4 供餐", "5 供餐")
            .replace("4.1 ", "5.1 ")
            .replace("4.2 ", "5.2 ")
            .replace("5 供餐", "4 人员\n从业人员应持有效健康证明上岗。\n5 供餐");
    assertThat(changed(right)).containsExactly(">4 NEW");
    assertThat(told(TEXT, right)).contains("4.1>5.1 IDENTICAL", "5>6 IDENTICAL");
  }

  @Test
  void aClauseTakenOutIsAbsentAndStandsWhereItWas() {
    String right = TEXT.replace("3.2 设施\n出入口应设置坡道和扶手，地面应做防滑处理。\n", "");
    assertThat(changed(right)).containsExactly("3.2> ABSENT");
    List<String> all = told(TEXT, right);
    assertThat(all.indexOf("3.2> ABSENT")).isEqualTo(all.indexOf("3.1>3.1 IDENTICAL") + 1);
  }

  @Test
  void clausesThatChangedPlacesHaveMoved() {
    String right =
        TEXT.replace("4.1 热菜出品时中心温度不应低于70 ℃。\n", "")
            .replace("4.2 留样时间", "4.1 留样时间")
            .replace("5 评价", "4.2 热菜出品时中心温度不应低于70 ℃。\n5 评价");
    assertThat(changed(right)).containsExactly("4.1>4.2 IDENTICAL moved");
  }

  @Test
  void aClauseThatMovedToAnotherChapterIsFoundEvenWhenItChanged() {
    String right =
        TEXT.replace("4.2 留样时间不应少于48 h，留样量不应少于125 g。\n", "")
            .replace("3.2 设施", "3.2 留样时间不应少于72 h，留样量不应少于125 g。\n3.3 设施");
    assertThat(changed(right)).containsExactly("4.2>3.2 STRICTER moved");
  }

  @Test
  void onlyAHeadingThatChangedIsEditorial() {
    assertThat(changed(TEXT.replace("3.2 设施", "3.2 无障碍设施"))).containsExactly("3.2>3.2 EDITORIAL");
    assertThat(changed(TEXT.replace("5 评价", "5 评价与改进"))).containsExactly("5>5 EDITORIAL");
  }

  @Test
  void headingsThatRepeatAreToldApartByTheirChapters() {
    String left = "1 热菜\n1.1 要求\n应热透。\n2 冷菜\n2.1 要求\n应专间制作。\n3 饮料\n3.1 要求\n应密封。";
    String right = "1 冷菜\n1.1 要求\n应在专间制作。\n2 饮料\n2.1 要求\n应当密封。\n3 热菜\n3.1 要求\n应充分热透。";
    assertThat(compare(left, right))
        .extracting(pair -> number(pair.left()) + ">" + number(pair.right()))
        .containsExactly("2>1", "2.1>1.1", "3>2", "3.1>2.1", "1>3", "1.1>3.1");
  }

  @Test
  void anotherTextAltogetherHasNothingInCommonAndSuggestsNeq() {
    String other = "1 巡查频次\n开放期间应每2 h巡查一次。\n2 隐患处置\n发现明火应立即报警。\n3 记录\n影像资料保存期不应少于90 d。";
    List<ComparedClause> pairs = compare(TEXT, other);
    assertThat(pairs).noneMatch(pair -> pair.left() != null && pair.right() != null);
    assertThat(tally(pairs).degree()).isEqualTo(Conformity.NEQ);
  }

  @Test
  void textsWithoutNumbersAreComparedByTheirParagraphs() {
    String left = "社区食堂应整洁明亮，地面不应有积水。\n热菜中心温度不应低于70 ℃。\n餐具应每餐消毒。";
    String right = "餐具应每餐消毒。\n社区食堂应整洁明亮，地面不应有积水。\n热菜中心温度不应低于75 ℃。\n应公示价格。";
    assertThat(told(left, right))
        .containsExactly("> IDENTICAL moved", "> IDENTICAL", "> STRICTER", "> NEW");
    assertThat(compare(left, right)).noneMatch(ComparedClause::informative);
  }

  @Test
  void aTextWithNumbersMeetsOneWithoutByParagraphs() {
    List<ComparedClause> pairs = compare(TEXT, "就餐区人均使用面积不应小于1.8 m²。\n应每季度开展满意度调查，样本量不少于50份。");
    assertThat(pairs).filteredOn(pair -> pair.proposed() == Verdict.IDENTICAL).hasSize(2);
  }

  @Test
  void forewordsAskForNothing() {
    String left = "前言\n本文件由甲提出。\n" + TEXT;
    String right = "前言\n本文件由乙提出。\n" + TEXT;
    List<ComparedClause> pairs = compare(left, right);
    assertThat(pairs.getFirst().informative()).isTrue();
    assertThat(tally(pairs).degree()).isEqualTo(Conformity.IDT);
  }

  @Test
  void emptyTextsHaveNoPairs() {
    assertThat(compare("", "")).isEmpty();
    assertThat(compare("", TEXT)).isNotEmpty().allMatch(pair -> pair.proposed() == Verdict.NEW);
    assertThat(tally(compare("", "")).degree()).isEqualTo(Conformity.NEQ);
  }

  @Test
  void theSameTextsAlwaysGiveTheSameKeys() {
    String right = TEXT.replace("70 ℃", "75 ℃").replace("3.2 设施", "3.2 配套");
    List<String> keys = compare(TEXT, right).stream().map(ComparedClause::key).toList();
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(compare(TEXT, right).stream().map(ComparedClause::key)).isEqualTo(keys);
  }

  @Test
  void everyClauseOfAHugeShuffledTextFindsItsOwn() {
    List<String> bodies =
        IntStream.range(0, 4_800)
            .mapToObj(i -> "第" + i + "类场所的照度不应低于" + (100 + i) + " lx，通道宽度不应小于" + i + " mm。")
            .collect(Collectors.toList());
    String left = chapters(bodies);
    java.util.Collections.shuffle(bodies, new Random(20_261_126));
    List<ComparedClause> pairs = compare(left, chapters(bodies));
    assertThat(pairs)
        .filteredOn(pair -> pair.left() != null && pair.left().heading().isEmpty())
        .hasSize(4_800)
        .allMatch(pair -> pair.proposed() == Verdict.IDENTICAL);
  }

  private static String chapters(List<String> bodies) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bodies.size(); i++) {
      if (i % 100 == 0) {
        text.append(i / 100 + 1).append(" 要求").append(i / 100 + 1).append('\n');
      }
      text.append(i / 100 + 1).append('.').append(i % 100 + 1).append(' ');
      text.append(bodies.get(i)).append('\n');
    }
    return text.toString();
  }

  private static Tally tally(List<ComparedClause> pairs) {
    return Tally.of(
        pairs.stream().filter(pair -> !pair.informative()).map(ComparedClause::proposed).toList());
  }

  @Test
  void aForewordThatOnlyOneTextHasAsksForNothing() {
    assertThat(compare("前言\n本文件由甲提出。\n" + TEXT, TEXT).stream().filter(ComparedClause::informative))
        .singleElement()
        .matches(pair -> pair.proposed() == Verdict.ABSENT);
  }
}
