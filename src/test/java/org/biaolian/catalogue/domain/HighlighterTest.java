package org.biaolian.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.biaolian.kernel.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {

  private static final String TITLE = "城市轨道交通LED照明技术规范";

  @ParameterizedTest
  @CsvSource({
    "轨道交通,轨道交通",
    "交通 规范,交通|规范",
    "轨道照明,轨道|照明",
    "led,LED",
    "gdjt,轨道交通",
    "guidao,轨道",
    "guid,轨道",
    "轨,轨",
    "<b>,",
    "桥梁,",
  })
  void whatIsLookedForIsMarked(String question, String marked) {
    MarkedText text = new Highlighter(question).whole(TITLE);
    assertThat(text.text()).isEqualTo(TITLE);
    assertThat(marks(text))
        .isEqualTo(marked == null ? List.of() : List.of(marked.split("\\|", -1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\ud800", "ﬁ", "İ"})
  void oddTextsComeBackWhole(String text) {
    assertThat(new Highlighter(TITLE + text).whole(text).text()).isEqualTo(text);
    assertThat(new Highlighter(text).whole(TITLE).text()).isEqualTo(TITLE);
  }

  @Test
  void anExcerptStartsALittleBeforeTheFirstMark() {
    String scope = "本文件规定了很多很多很多很多很多很多很多很多事情。".repeat(20) + "适用于站台门。";
    MarkedText excerpt = Objects.requireNonNull(new Highlighter("站台门").excerpt(scope));
    assertThat(marks(excerpt)).containsExactly("站台门");
    assertThat(excerpt.text()).hasSizeLessThan(100);
    assertThat(new Highlighter("桥梁").excerpt(scope)).isNull();
    assertThat(new Highlighter("桥梁").excerpt(null)).isNull();
  }

  private static List<String> marks(MarkedText text) {
    return text.pieces().stream()
        .filter(MarkedText.Piece::marked)
        .map(MarkedText.Piece::text)
        .toList();
  }

  @Test
  void wordsForLongTextsAreAtMostTwelveAndLongerThanOneSign() {
    assertThat(new Highlighter("门 站台 的 led").words()).containsExactly("站台", "led");
    assertThat(new Highlighter("一一 ".repeat(13)).words()).hasSize(12);
  }

  @Test
  void anExcerptBeginsWithAMarkAtTheVeryBeginning() {
    assertThat(marks(Objects.requireNonNull(new Highlighter("站台").excerpt("站台门和其他。"))))
        .containsExactly("站台");
  }

  @Test
  void anExcerptBeginsWithAWordAndSaysWhereItIsCut() {
    assertThat(excerpt("维护", "甲".repeat(30) + "，" + "乙".repeat(19) + "维护"))
        .isEqualTo("…" + "乙".repeat(19) + "维护");
    assertThat(excerpt("维护", "，" + "甲".repeat(19) + "维护")).isEqualTo("…" + "甲".repeat(19) + "维护");
    assertThat(excerpt("站台门", "甲".repeat(30) + "。".repeat(19) + "《站台门》"))
        .as("an opening bracket belongs to what follows")
        .isEqualTo("…《站台门》");
    assertThat(excerpt("站台", "站台" + "门".repeat(100))).isEqualTo("站台" + "门".repeat(88) + "…");
    assertThat(excerpt("站台", "站台门。")).isEqualTo("站台门。");
  }

  private static String excerpt(String question, String text) {
    return Objects.requireNonNull(new Highlighter(question).excerpt(text)).text();
  }

  @Test
  void ofManyNamesThoseThatHoldTheWordAreTold() {
    String bodies = "晋中市荞面研究院、太原市标准化院；荞面协会";
    MarkedText found = Objects.requireNonNull(new Highlighter("荞面").names(bodies));
    assertThat(found.text()).isEqualTo("晋中市荞面研究院、荞面协会");
    assertThat(marks(found)).containsExactly("荞面", "荞面");
    assertThat(new Highlighter("莜面").names(bodies)).isNull();
    assertThat(new Highlighter("荞面").names(null)).isNull();
  }

  @Test
  void aTextOfTwoThousandSignsHasAnExcerptAndALongerOneNone() {
    assertThat(new Highlighter("站台").excerpt("站台" + "门".repeat(1998))).isNotNull();
    assertThat(new Highlighter("站台").excerpt("站台" + "门".repeat(1999))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"led,LED照明与LED屏,LED|LED", "led,每㎡ LED照明,LED", "led,ＬＥＤ照明,ＬＥＤ", "g,轨道交通,"})
  void latinWordsAreFoundWhateverTheirCaseAndWidth(String question, String text, String marked) {
    assertThat(marks(new Highlighter(question).whole(text)))
        .isEqualTo(marked == null ? List.of() : List.of(marked.split("\\|", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "DB1401/T 987001-2024,DB1401/T 987001-2024",
    "db1401t987001,DB1401/T 987001",
    "DB1401／T 987001－2024,DB1401/T 987001-2024",
    "DB1401 987001-2024,DB1401/T 987001-2024",
    "1401/T 987001,1401/T 987001",
    "1401 9870,1401/T 9870",
    "987001-2024,987001-2024",
    " DB1401 / T  98 ,DB1401/T 98",
    "养老 987001,987001",
    "DB,DB",
    "db14,DB14",
    "2024,",
    "T987001,",
    "87001,",
    "养老,",
    "' ',",
  })
  void aNumberIsMarkedWhereItWasFoundInWhateverSpelling(String question, String marked) {
    String number = "DB1401/T 987001-2024";
    MarkedText text = new Highlighter(question).number(number);
    assertThat(text.text()).isEqualTo(number);
    assertThat(marks(text)).isEqualTo(marked == null ? List.of() : List.of(marked));
  }

  @ParameterizedTest
  @CsvSource({
    "GB 50500,GB/T 50500-2013,GB/T 50500",
    "gbt50500,GB/T 50500-2013,GB/T 50500",
    "50500,GB/T 50500-2013,50500",
    "JGJ 59,JGJ 59-2011,JGJ 59",
    "59,JGJ 59-2011,59",
    "GB1,QB1,",
  })
  void numbersOfOtherKindsAreMarkedToo(String question, String number, String marked) {
    assertThat(marks(new Highlighter(question).number(number)))
        .isEqualTo(marked == null ? List.of() : List.of(marked));
  }

  @ParameterizedTest
  @CsvSource({
    "station,Railway stations and station halls,stations|station",
    "Stations,Railway station,station",
    "facilities,Facility of care,Facility",
    "bus,Bus and buses,Bus",
    "rail,Railway station,",
    "车站,Railway station,",
  })
  void anEnglishTitleIsMarkedByItsWordsBeTheyOneOrMany(
      String question, String title, String marked) {
    MarkedText text = new Highlighter(question).english(title);
    if (marked == null) {
      assertThat(text).isNull();
      return;
    }
    assertThat(Objects.requireNonNull(text).text()).isEqualTo(title);
    assertThat(marks(text)).containsExactly(marked.split("\\|", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "标准化 技术委员会,太原市交通标准化技术委员会,标准化技术委员会",
    "交通局,太原市交通局,交通局",
    "太原养老,太原市交通局,",
    "局,太原市交通局,",
    "tc,TC 47,TC",
  })
  void aNameIsMarkedOnlyWhereItHoldsAWholeWord(String question, String name, String marked) {
    MarkedText text = new Highlighter(question).name(name);
    if (marked == null) {
      assertThat(text).isNull();
      return;
    }
    assertThat(Objects.requireNonNull(text).text()).isEqualTo(name);
    assertThat(marks(text)).containsExactly(marked);
  }

  @Test
  void whatIsNotThereBearsNoMark() {
    assertThat(new Highlighter("站台").name(null)).isNull();
    assertThat(new Highlighter("station").english(null)).isNull();
    assertThat(new Highlighter("").name("站台")).isNull();
    assertThat(marks(new Highlighter("987001").number(""))).isEmpty();
  }
}
