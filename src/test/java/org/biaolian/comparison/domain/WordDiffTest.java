package org.biaolian.comparison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.biaolian.comparison.Piece;
import org.biaolian.comparison.Piece.Kind;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  private static String shown(String left, String right) {
    return WordDiff.pieces(left, right).stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.right();
                  case GONE -> "[-" + piece.left() + "]";
                  case NEW -> "[+" + piece.right() + "]";
                })
        .collect(Collectors.joining());
  }

  @Test
  void chineseChangesByLettersFiguresAndLatinByWords() {
    assertThat(shown("应不少于12种", "应不少于10种")).isEqualTo("应不少于[-12][+10]种");
    assertThat(shown("不宜大于2.5 g", "不宜大于2 g")).isEqualTo("不宜大于[-2.5 ][+2 ]g");
    assertThat(shown("应设坡道", "应设坡道和扶手")).isEqualTo("应设坡道[+和扶手]");
    assertThat(shown("food service", "foot service")).isEqualTo("[-food ][+foot ]service");
  }

  @Test
  void changesWithOneLetterBetweenThemBecomeOne() {
    assertThat(shown("甲乙丙丁戊", "子乙丑丁戊")).isEqualTo("[-甲乙丙][+子乙丑]丁戊");
  }

  @Test
  void widthAndSpacesAreNoChange() {
    assertThat(WordDiff.pieces("温度 70 ℃", "温度７０℃"))
        .containsExactly(new Piece(Kind.SAME, "温度 70 ℃", "温度７０℃"));
  }

  @Test
  void bothTextsCanBeReadOutOfThePieces() {
    String left = "4.1 就餐区面积不应小于1.8 m²，\n应设12个座位；出入口应设坡道。";
    String right = "就餐区面积不宜小于2 m²，应设座位；\n出入口应设坡道和扶手，地面应防滑。";
    List<Piece> pieces = WordDiff.pieces(left, right);
    assertThat(pieces.stream().map(Piece::left).collect(Collectors.joining())).isEqualTo(left);
    assertThat(pieces.stream().map(Piece::right).collect(Collectors.joining())).isEqualTo(right);
  }

  @Test
  void nothingBesideSomethingIsAllNew() {
    assertThat(WordDiff.pieces("", "应整洁")).containsExactly(new Piece(Kind.NEW, "", "应整洁"));
    assertThat(WordDiff.pieces("应整洁", "")).containsExactly(new Piece(Kind.GONE, "应整洁", ""));
    assertThat(WordDiff.pieces("", "")).isEmpty();
  }

  @Test
  void longTextsAreComparedBySentences() {
    String common = "应整洁明亮。".repeat(1_000);
    assertThat(shown(common + "甲。", common + "乙。")).isEqualTo(common + "[-甲。][+乙。]");
    String endless = "长".repeat(4_000);
    assertThat(WordDiff.pieces(endless, endless + "短"))
        .containsExactly(new Piece(Kind.GONE, endless, ""), new Piece(Kind.NEW, "", endless + "短"));
  }

  @Test
  void changesWithMoreThanOneChineseLetterBetweenThemStayApart() {
    assertThat(shown("甲乙丙丁戊", "子乙丙丑戊")).isEqualTo("[-甲][+子]乙丙[-丁][+丑]戊");
    assertThat(shown("甲x丁戊", "子x丑戊")).isEqualTo("[-甲][+子]x[-丁][+丑]戊");
  }

  @Test
  void textsWithEndlesslyManySentencesChangeAsAWhole() {
    String endless = "甲。".repeat(3_001);
    assertThat(WordDiff.pieces(endless, "乙。"))
        .containsExactly(new Piece(Kind.GONE, endless, ""), new Piece(Kind.NEW, "", "乙。"));
    String longest = "甲".repeat(2_999);
    assertThat(shown(longest + "乙", longest + "丙")).isEqualTo(longest + "[-乙][+丙]");
    String sentences = "甲。".repeat(2_999);
    assertThat(shown(sentences + "乙。", sentences + "丙。")).isEqualTo(sentences + "[-乙。][+丙。]");
  }
}
